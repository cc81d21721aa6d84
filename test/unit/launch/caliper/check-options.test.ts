import { describe, expect, it } from "vitest";
import { checkOptions } from "../../../../src/launch/caliper/check-options.ts";
import { CONTEXT, LIS, profile, sensor, serviceUrl } from "./launches.ts";

const place = "a claim, with or without a property";

describe("checkOptions", () => {
  it("finds no fault in options as they should be, nor in what is left out", () => {
    const full = {
      direct: { endpoint: serviceUrl, auth: { scheme: "Bearer", credential: "k3y" } },
      sensor,
      base: "https://school.example",
      scheme: "no-scheme",
      profileUrlParam: "custom_events",
      federatedSessionIdParam: "custom_sitting",
      userId: { claim: LIS, property: "person_sourcedid" },
      contextId: { claim: "context_id" },
      fetchProfile: () => Promise.resolve(profile),
      fetchToken: () => Promise.resolve("t0ken"),
    };
    expect([full, {}, { sensor: undefined, direct: undefined }].map(checkOptions)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each<[string, object, string]>([
    ["sensor", { sensor: "my player" }, "an IRI"],
    ["base", { base: 7 }, "an IRI"],
    ["scheme", { scheme: "" }, "a text"],
    ["profileUrlParam", { profileUrlParam: ["a"] }, "a text"],
    ["federatedSessionIdParam", { federatedSessionIdParam: 7 }, "a text"],
    ["userId", { userId: LIS }, place],
    ["userId", { userId: { property: "person_sourcedid" } }, place],
    ["contextId", { contextId: { claim: CONTEXT, property: "" } }, place],
    ["contextId", { contextId: { claim: CONTEXT, property: 7 } }, place],
    ["fetchProfile", { fetchProfile: profile }, "a function"],
    ["fetchToken", { fetchToken: "t0ken" }, "a function"],
  ])("names the option %s in %j, and what it must be", (which, options, expected) => {
    const message = `The option "${which}" must be ${expected}.`;
    expect(checkOptions(options)).toMatchObject({ code: "invalid-option", which, message });
  });

  it.each(["https://school:k3y@lake.example/", "javascript:alert(1)", undefined])(
    "takes no endpoint of one's own at %j, and does not repeat it",
    (endpoint) => {
      expect(checkOptions({ direct: { endpoint } })).toMatchObject({
        code: "invalid-endpoint",
        which: "direct.endpoint",
        message: 'The option "direct.endpoint" must be an http(s) URL without a credential in it.',
      });
    },
  );

  it.each([null, "custom", [sensor]])("takes no %j for options", (options) => {
    const message = 'The option "options" must be an object.';
    expect(checkOptions(options)).toMatchObject({ code: "invalid-option", which: "options", message });
  });
});
