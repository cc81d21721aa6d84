import { describe, expect, it } from "vitest";
import type { Actor } from "../../../../src/events/tracking-context.ts";
import { writePerson } from "../../../../src/formats/caliper/person.ts";
import { sensor } from "./caliper-options.ts";

const account = (homePage: string, name: string): Actor => ({ account: { homePage, name } });
const sum = "a".repeat(40);

describe("writePerson", () => {
  it.each<[string, Actor, string]>([
    ["an account", account("https://school.example/", "4711"), "https://school.example/person/4711"],
    [
      "an account that is an IRI",
      account("https://school.example", "https://id.example/7"),
      "https://id.example/7",
    ],
    ["an open id", { openid: "https://ada.example" }, "https://ada.example"],
    ["the SHA-1 of an address", { mbox_sha1sum: sum }, `urn:x-playtrace:person:${sum}`],
  ])("C-23: makes an IRI of %s", (_, actor, id) => {
    expect(writePerson(actor, { sensor }).id).toBe(id);
  });

  it("keeps two learners apart whose ids need the same characters", () => {
    const ids = ["a/b", "a%2Fb", "a b", "a+b"].map(
      (name) => writePerson(account("https://x.example", name), { sensor }).id,
    );
    expect(new Set(ids).size).toBe(4);
  });

  it("begins ids with the page's own base", () => {
    expect(
      writePerson(account("https://lms.example", "7"), { sensor, base: "https://school.example/" }).id,
    ).toBe("https://school.example/person/7");
  });

  it("keeps the id as it was beside the IRI, and the name", () => {
    const actor = { ...account("https://school.example", "4711"), name: "Ada" };
    expect(writePerson(actor, { sensor })).toMatchObject({
      name: "Ada",
      otherIdentifiers: [{ type: "SystemIdentifier", identifierType: "SystemId", identifier: "4711" }],
    });
  });

  it("writes the learner that the page names for Caliper in place of the trace's", () => {
    expect(writePerson({ mbox: "mailto:ada@school.example" }, { sensor, actor: 42 }).id).toBe(
      "urn:x-playtrace:person:42",
    );
  });

  it("never makes an id of an e-mail address", () => {
    expect(() => writePerson({ mbox: "mailto:ada@school.example" }, { sensor })).toThrow(
      new TypeError("An e-mail address is no id."),
    );
  });
});
