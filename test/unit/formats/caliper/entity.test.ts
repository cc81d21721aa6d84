import { describe, expect, it } from "vitest";
import { writeEntity } from "../../../../src/formats/caliper/entity.ts";

const id = "https://school.example/x";

describe("writeEntity", () => {
  it("C-22: needs no more than an id, which may stand alone", () => {
    expect(writeEntity("Session", id)).toEqual({ id, type: "Session" });
    expect(writeEntity("Session", { id })).toEqual({ id, type: "Session" });
  });

  it("C-27: leaves out what is empty", () => {
    const given = {
      id,
      name: "",
      description: undefined,
      extensions: { "a:b": null, "a:c": [], "a:d": NaN },
    };
    expect(writeEntity("Session", given)).toEqual({ id, type: "Session" });
  });

  it("C-28: keeps extensions as they are, whatever their keys look like", () => {
    const extensions = {
      "acme:localTime": "noon",
      "acme:name": "x".repeat(300),
      "acme:zero": 0,
      "acme:no": false,
    };
    expect(writeEntity("Session", { id, extensions })).toEqual({ id, type: "Session", extensions });
  });

  it("C-29: dates in UTC with milliseconds what is given in any zone", () => {
    const given = { id, dateCreated: "2026-03-04T10:30:00+01:00", dateModified: new Date(1) };
    expect(writeEntity("Session", given)).toMatchObject({
      dateCreated: "2026-03-04T09:30:00.000Z",
      dateModified: "1970-01-01T00:00:00.001Z",
    });
  });

  it("cuts names and descriptions to the length that every endpoint stores", () => {
    const long = "x".repeat(2000);
    const { name, description } = writeEntity("Session", { id, name: long, description: long });
    expect([String(name).length, String(description).length]).toEqual([256, 1024]);
  });

  it("keeps what was no IRI beside the IRI, unless it was one", () => {
    expect(writeEntity("Session", 42)).toEqual({
      id: "urn:x-playtrace:session:42",
      type: "Session",
      otherIdentifiers: [{ type: "SystemIdentifier", identifierType: "SystemId", identifier: "42" }],
    });
  });
});
