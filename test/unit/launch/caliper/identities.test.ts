import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrackingError } from "../../../../src/errors.ts";
import { caliper } from "../../../../src/formats/caliper/format.ts";
import { readIdentities } from "../../../../src/launch/caliper/identities.ts";
import type { ResolveCaliperOptions } from "../../../../src/launch/caliper/options.ts";
import { claims, CONTEXT, CUSTOM, form, LIS, sensor, serviceClaims, withService } from "./launches.ts";

function read(launch: unknown, options: ResolveCaliperOptions = {}) {
  const faults: TrackingError[] = [];
  const caliperOptions = readIdentities(launch, options, (fault) => faults.push(fault));
  return { ...caliperOptions, told: faults.map(({ code, which }) => `${code} ${which}`) };
}

const userId = { claim: LIS, property: "person_sourcedid" };
const contextId = { claim: CONTEXT, property: "course_id" };

describe("readIdentities", () => {
  it("reads learner, course and session from the form fields of LTI 1.1", () => {
    expect(read(form)).toStrictEqual({
      actor: { id: "u-4711" },
      group: { id: "c-12" },
      federatedSession: { id: "https://learn.example/sessions/3e8f" },
      told: [],
    });
  });

  it("reads learner, course and session from the claims of LTI 1.3, and begins ids with the issuer", () => {
    expect(read(claims)).toEqual({
      base: "https://learn.example/",
      actor: { id: "a6d5c443" },
      group: { id: "course-12" },
      federatedSession: { id: claims[CUSTOM].caliper_federated_session_id },
      told: [],
    });
  });

  it("takes the session that the endpoint service names before that of a parameter", () => {
    const session = withService({ caliper_federated_session_id: "urn:uuid:1" });
    expect(read({ ...form, ...session }).federatedSession).toEqual({ id: "urn:uuid:1" });
  });

  it.each<[string, unknown]>([
    ["caliper_session_id", { [CUSTOM]: { caliper_session_id: "s-1" } }],
    ["custom_caliper_session_id", { custom_caliper_session_id: "s-1" }],
    ["a configured name", { custom_sitting: "s-1", custom_caliper_federated_session_id: "s-2" }],
  ])("finds the session under %s", (name, launch) => {
    const options = name === "a configured name" ? { federatedSessionIdParam: "sitting" } : {};
    expect(read(launch, options).federatedSession).toEqual({ id: "s-1" });
  });

  it.each<[string, unknown, ResolveCaliperOptions, string | undefined]>([
    ["a claim's property", claims, { userId }, "school.example:4711"],
    ["the form field of that name", form, { userId }, "school.example:4711"],
    ["a claim that is the id", { ...claims, nickname: "ada7" }, { userId: { claim: "nickname" } }, "ada7"],
    [
      "a form field by its own name",
      form,
      { userId: { claim: "lis_person_sourcedid" } },
      "school.example:4711",
    ],
    ["a number", { sub: 42 }, {}, "42"],
    ["a text with a sign in it", { sub: "$7 a$b" }, {}, "$7 a$b"],
    ["a text that ends in a variable", { sub: "7$User.id" }, {}, "7$User.id"],
  ])("reads the learner from %s", (_, launch, options, id) => {
    expect(read(launch, options)).toMatchObject({ actor: { id }, told: [] });
  });

  it.each<[string, unknown, ResolveCaliperOptions, string]>([
    ["a claim's property", { [CONTEXT]: { id: "1", course_id: "2" } }, { contextId }, "2"],
    ["the standard property", claims, { contextId: { claim: CONTEXT, property: "id" } }, "course-12"],
    ["the form field of that name", form, { contextId: { claim: CONTEXT, property: "id" } }, "c-12"],
  ])("reads the course from %s", (_, launch, options, id) => {
    expect(read(launch, options)).toMatchObject({ group: { id }, told: [] });
  });

  it("takes no other id in place of one that was asked for: one learner would become two", () => {
    const bare = { sub: "a6d5c443", [CONTEXT]: { id: "course-12" } };
    expect(read(bare, { userId, contextId })).toStrictEqual({
      told: ["invalid-option userId", "invalid-option contextId"],
    });
  });

  it("knows no learner where the launch names none, and finds no fault in it", () => {
    expect(read({ iss: "https://learn.example" })).toEqual({ base: "https://learn.example/", told: [] });
  });

  it("begins ids with the page's own base where it gives one", () => {
    expect(read(claims, { base: "https://school.example/" }).base).toBe("https://school.example/");
  });

  it.each([
    "javascript:alert(1)",
    "learn.example",
    "https://learn.example/|",
    "https://learn.example/?a=1",
    7,
  ])("begins no id with the issuer %j, and tells of it", (iss) => {
    expect(read({ iss })).toEqual({ told: ["invalid-option iss"] });
  });

  it.each<[string, unknown]>([
    ["an e-mail address", "ada@school.example"],
    ["a list", ["7"]],
    ["an object", { id: "7" }],
    ["yes", true],
    ["no whole number", 1.5],
    ["a script", "javascript:alert(1)"],
    ["a script in disguise", "javascript://x.example/%0aalert(1)"],
    ["data", "data:text/html,x"],
    ["another scheme", "file:///etc/passwd"],
    ["what no endpoint stores", "x".repeat(2049)],
  ])("leaves out an id that is %s, and tells of it", (_, id) => {
    const launch = { sub: id, [CONTEXT]: { id }, [CUSTOM]: { caliper_federated_session_id: id } };
    expect(read(launch)).toEqual({
      told: [
        "invalid-actor sub",
        `invalid-option ${CONTEXT}.id`,
        `invalid-option ${CUSTOM}.caliper_federated_session_id`,
      ],
    });
  });

  it("goes on with the next name where one is broken, and tells of that one", () => {
    expect(read({ ...form, sub: ["evil"] })).toMatchObject({
      actor: { id: form.user_id },
      told: ["invalid-actor sub"],
    });
  });

  it.each<[unknown, ResolveCaliperOptions, string]>([
    [{ sub: ["7"] }, {}, 'The launch\'s "sub" was left out: it must be an id, and no e-mail address.'],
    [{ iss: 7 }, {}, 'The launch\'s "iss" was left out: it must be an http(s) URL that ids can begin with.'],
    [{}, { userId }, 'The option "userId" must be a place that the launch fills.'],
  ])("says of %j with %j what it misses, and not what it found", (launch, options, message) => {
    const told: string[] = [];
    readIdentities(launch, options, (fault) => told.push(fault.message));
    expect(told).toEqual([message]);
  });

  it("gives what the Caliper format takes, whatever the launch says", () => {
    const start = fc.constantFrom(
      "",
      "https://x.example/",
      "urn:",
      "urn:ab:",
      "_:",
      "ada@",
      "javascript:",
      "ftp://",
    );
    const text = fc.tuple(start, fc.string()).map((parts) => parts.join(""));
    const value = fc.oneof(text, fc.integer(), fc.constantFrom(null, true, [], {}));
    fc.assert(
      fc.property(value, value, value, (iss, sub, id) => {
        const launch = { ...serviceClaims, iss, sub, [CONTEXT]: { id } };
        const options = readIdentities(launch, {}, () => {});
        const demands = caliper({ sensor, ...options }).demands?.(null) ?? [];
        expect(demands.filter(([, holds]) => !holds)).toEqual([]);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
