import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLegacyActor } from "../../../src/launch/legacy-actor.ts";
import { actorRules, readActor } from "../../../src/trace/actor.ts";
import { check } from "../../../src/trace/check.ts";

const sum = "5e884898da28047151d0e56f8dc6292773603d0d";
const account = { homePage: "https://lms.example.com", name: "4711" };
const read = (actor: unknown) => readLegacyActor(JSON.stringify(actor));

describe("readLegacyActor", () => {
  it.each([
    ["an agent of today", { objectType: "Agent", account, name: "Ada" }, { name: "Ada", account }],
    ["no type", { mbox: "mailto:a@example.com" }, { mbox: "mailto:a@example.com" }],
    ["a person", { objectType: "Person", account }, { account }],
    ["a person in a list", { objectType: ["Person"], account: [account] }, { account }],
    [
      "lists",
      { name: ["Ada B"], mbox: ["mailto:a@example.com"] },
      { name: "Ada B", mbox: "mailto:a@example.com" },
    ],
    ["a list of checksums", { mbox_sha1sum: [sum.toUpperCase()] }, { mbox_sha1sum: sum }],
    ["a list of OpenIDs", { openid: ["https://a.example/id"] }, { openid: "https://a.example/id" }],
    [
      "an account in longer words",
      { account: [{ accountServiceHomePage: "https://lms.example.com", accountName: "4711" }] },
      { account },
    ],
    ["an account whose name is a number", { account: { ...account, name: 4711 } }, { account }],
    [
      "the parts of a name",
      { givenName: ["Ada"], familyName: ["Lovelace"], account },
      { name: "Ada Lovelace", account },
    ],
    [
      "first and last name",
      { firstName: "Ada", lastName: "Lovelace", account },
      { name: "Ada Lovelace", account },
    ],
    ["a family name alone", { lastName: ["Lovelace"], account }, { name: "Lovelace", account }],
    ["a name beside its parts", { name: "Ada", firstName: ["X"], account }, { name: "Ada", account }],
    ["an address without a scheme", { mbox: "a@example.com" }, { mbox: "mailto:a@example.com" }],
    ["an address with a shouted scheme", { mbox: "MAILTO:a@example.com" }, { mbox: "mailto:a@example.com" }],
    [
      "an account named by an address with a plus",
      { account: { ...account, name: "a b@c.de" } },
      { account: { ...account, name: "a+b@c.de" } },
    ],
    [
      "an account whose name has a space",
      { account: { ...account, name: "a b" } },
      { account: { ...account, name: "a b" } },
    ],
    ["what nobody knows beside it", { account, mobile: "1", __proto__: 1, language: ["de"] }, { account }],
    [
      "an empty account beside an address",
      { account: [], mbox: "mailto:a@example.com" },
      { mbox: "mailto:a@example.com" },
    ],
    ["empty texts beside an account", { mbox: "", openid: [""], name: " ", account }, { account }],
    ["a wrong address beside an account", { mbox: "mailto:nobody", account }, { account }],
    ["a list around it", [{ account }], { account }],
  ])("reads %s", (_, given, actor) => {
    expect(read(given)).toEqual(actor);
  });

  it("keeps the first of several identifiers: address, checksum, OpenID, account", () => {
    const all = { account, openid: "https://a.example/id", mbox_sha1sum: sum, mbox: "mailto:a@example.com" };
    const { mbox: _mbox, ...rest } = all;
    const { mbox_sha1sum: _sum, ...last } = rest;
    expect([read(all), read(rest), read(last)]).toEqual([
      { mbox: "mailto:a@example.com" },
      { mbox_sha1sum: sum },
      { openid: "https://a.example/id" },
    ]);
    expect(readLegacyActor(JSON.stringify(all), ["account"])).toEqual({ account });
  });

  it("reads JSON that was encoded once more", () => {
    const text = JSON.stringify({ name: "A & B = C", account });
    expect(readLegacyActor(encodeURIComponent(text))).toEqual({ name: "A & B = C", account });
  });

  it.each([
    ["", "no text"],
    ["Ada", "no JSON"],
    ['{"mbox":', "half a JSON"],
    ["null", "nothing"],
    ["42", "a number"],
    ["[]", "an empty list"],
    ["{}", "nobody"],
    ['{"name":"Ada"}', "a name alone"],
    ['{"objectType":"Group","mbox":"mailto:a@example.com"}', "a group"],
    ['{"account":{"name":"4711"}}', "an account of nowhere"],
    ['{"account":{"homePage":"lms","name":"4711"}}', "an account of no IRI"],
    ['{"account":{"homePage":"https://lms.example.com","name":""}}', "an account without a name"],
    ['{"mbox_sha1sum":"abc"}', "half a checksum"],
    ['{"openid":"javascript"}', "no IRI"],
  ])("finds nobody in %j: %s", (text) => {
    expect(readLegacyActor(text)).toBeUndefined();
  });

  it("gives nobody whom the options of a trace would refuse", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("mailto:a@b.c", "a@b.c", "https://a.example/", sum, "Agent", "", "\ud800"),
    );
    const value = fc.oneof(text, fc.array(text, { maxLength: 2 }), fc.integer(), fc.constant(null));
    const accounts = fc.record(
      { homePage: value, name: value, accountName: value, accountServiceHomePage: value },
      { requiredKeys: [] },
    );
    const actors = fc.record(
      {
        objectType: fc.oneof(value, fc.constantFrom("Agent", "Person")),
        name: value,
        givenName: value,
        lastName: value,
        mbox: value,
        mbox_sha1sum: value,
        openid: value,
        account: fc.oneof(accounts, fc.array(accounts, { maxLength: 2 }), value),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(actors, (given) => {
        const actor = read(given);
        if (!actor) return;
        check({ actor }, actorRules);
        expect(readActor(actor, undefined).learner).toBeDefined();
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});
