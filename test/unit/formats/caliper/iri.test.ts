import { describe, expect, it } from "vitest";
import { isIri, toIri } from "../../../../src/formats/caliper/iri.ts";

describe("toIri", () => {
  it.each([
    "https://school.example/a",
    "urn:uuid:1b7a52d4",
    "tag:school.example,2026:x",
    "_:a",
    "urn:isbn:0451450523",
    "web+app.x-1://player",
  ])("keeps what is an IRI: %s", (id) => {
    expect(toIri(id, "person", "https://base.example")).toBe(id);
  });

  it.each<[string | number, string]>([
    [42, "42"],
    ["_12_1", "_12_1"],
    ["course:42", "course%3A42"],
    ["mailto:ada@school.example", "mailto%3Aada%40school.example"],
    ["https://school.example/a b", "https%3A%2F%2Fschool.example%2Fa%20b"],
    ["\ud83d", "%EF%BF%BD"],
  ])("makes an IRI of %j that ends with it", (id, local) => {
    expect(toIri(id, "person")).toBe(`urn:x-playtrace:person:${local}`);
    expect(toIri(id, "person", "https://base.example//")).toBe(`https://base.example/person/${local}`);
    expect(isIri(toIri(id, "person"))).toBe(true);
  });
});

describe("isIri", () => {
  it.each([
    "",
    "https:",
    "https://",
    "urn:x",
    "course:42",
    "mailto:a@b.example",
    "a/b",
    " https://a.example",
    5,
    null,
    undefined,
  ])("refuses %j", (value) => {
    expect(isIri(value)).toBe(false);
  });
});
