import { describe, expect, it } from "vitest";
import type { TrackingError } from "../../../../src/errors.ts";
import { findOffer } from "../../../../src/launch/caliper/offer.ts";
import type { ResolveCaliperOptions } from "../../../../src/launch/caliper/options.ts";
import { CES, CUSTOM, form, profileUrl, SEND, serviceClaims, serviceUrl, withService } from "./launches.ts";

function find(launch: unknown, options: ResolveCaliperOptions = {}) {
  const told: TrackingError[] = [];
  return [findOffer(launch, options, (fault) => told.push(fault)), told] as const;
}

describe("findOffer", () => {
  it("finds the endpoint service, and the one scope that sending needs", () => {
    const scopes = ["https://x.example/read", SEND];
    const need = { kind: "access-token", endpoint: serviceUrl, scope: SEND };
    expect(find(withService({ scopes }))).toEqual([need, []]);
  });

  it.each<[string, unknown]>([
    ["custom_caliper_profile_url in a form", { custom_caliper_profile_url: profileUrl }],
    ["caliper_profile_url in a form", { caliper_profile_url: profileUrl }],
    ["custom_caliper_service_url in a form", { custom_caliper_service_url: profileUrl }],
    ["caliper_profile_url among the custom claims", { [CUSTOM]: { caliper_profile_url: profileUrl } }],
    ["custom_caliper_profile_url among them", { [CUSTOM]: { custom_caliper_profile_url: profileUrl } }],
    ["caliper_service_url among them", { [CUSTOM]: { caliper_service_url: profileUrl } }],
  ])("finds the profile service under %s", (_, launch) => {
    expect(find(launch)).toEqual([{ kind: "profile", url: profileUrl }, []]);
  });

  it.each(["custom_events", "events"])(
    "finds the profile service under a configured %s, and no other",
    (name) => {
      const launches = [
        { custom_events: profileUrl },
        { events: profileUrl },
        { [CUSTOM]: { events: profileUrl } },
      ];
      const need = { kind: "profile", url: profileUrl };
      expect(launches.map((launch) => find(launch, { profileUrlParam: name })[0])).toEqual([
        need,
        need,
        need,
      ]);
      expect(find(form, { profileUrlParam: name })).toEqual([undefined, []]);
    },
  );

  it.each<[string, unknown, string]>([
    [
      "javascript:",
      { ...form, custom_caliper_profile_url: "javascript:alert(1)" },
      "custom_caliper_profile_url",
    ],
    ["data:", { ...form, custom_caliper_profile_url: "data:text/html,x" }, "custom_caliper_profile_url"],
    ["file:", { ...form, custom_caliper_profile_url: "file:///etc/passwd" }, "custom_caliper_profile_url"],
    [
      "a relative one",
      { ...form, custom_caliper_profile_url: "//evil.example/x" },
      "custom_caliper_profile_url",
    ],
    [
      "one with a password",
      { ...form, custom_caliper_profile_url: "https://a:b@x.example" },
      "custom_caliper_profile_url",
    ],
    ["no host", { ...form, custom_caliper_profile_url: "https://" }, "custom_caliper_profile_url"],
    [
      "a list",
      { ...form, custom_caliper_profile_url: [profileUrl, profileUrl] },
      "custom_caliper_profile_url",
    ],
    ["an object", { [CUSTOM]: { caliper_profile_url: { toString: "x" } } }, `${CUSTOM}.caliper_profile_url`],
    ["a service at javascript:", withService({ caliper_endpoint_url: "javascript:alert(1)" }), CES],
    ["a service without an endpoint", withService({ caliper_endpoint_url: undefined }), CES],
    ["a service that permits no sending", withService({ scopes: ["https://x.example/read"] }), CES],
    ["a service whose scopes are a text", withService({ scopes: SEND }), CES],
    ["a service that is a text", { ...serviceClaims, [CES]: serviceUrl }, CES],
    ["a service that is a list", { ...serviceClaims, [CES]: [{ caliper_endpoint_url: serviceUrl }] }, CES],
  ])("finds nothing where it is broken, and tells of it: %s", (_, launch, which) => {
    const [found, told] = find(launch);
    expect(found).toMatchObject({ code: "invalid-endpoint", which });
    expect(told).toEqual([found]);
  });

  it("says what the endpoint service would have to offer", () => {
    const [found] = find(withService({ scopes: [] }));
    expect(found).toMatchObject({
      message: `The launch's "${CES}" was left out: it must be an endpoint's http(s) URL with the scope to send.`,
    });
  });

  it("says nothing of a secret that a broken parameter holds", () => {
    const [found] = find({ custom_caliper_profile_url: "https://school:k3y-s3cret@x.example" });
    expect(found).toMatchObject({
      message:
        'The launch\'s "custom_caliper_profile_url" was left out: it must be an http(s) URL without a credential in it.',
    });
  });
});
