import { describe, expect, it } from "vitest";
import { caliper } from "../../../../src/formats/caliper/format.ts";
import type { CaliperOptions } from "../../../../src/formats/caliper/options.ts";
import type { ResolveCaliperOptions } from "../../../../src/launch/caliper/options.ts";
import type { CaliperResolution } from "../../../../src/launch/caliper/resolution.ts";
import { resolveCaliper } from "../../../../src/launch/caliper/resolve-caliper.ts";
import { readDestination } from "../../../../src/trace/destination-settings.ts";
import {
  CES,
  claims,
  CUSTOM,
  faultsOf,
  form,
  profile,
  profileUrl,
  SEND,
  sensor,
  serviceClaims,
  serviceUrl,
  withService,
} from "./launches.ts";

type Ready = Extract<CaliperResolution, { readonly outcome: "ready" }>;

function readyOf(resolution: CaliperResolution): Ready {
  if (resolution.outcome !== "ready") throw new Error(`It is ${resolution.outcome}.`);
  return resolution;
}

/** What the destination's own rules make of a resolution: the `Authorization` header, and where it goes. */
function headerOf({ caliper: options, destination }: Ready) {
  const fits: CaliperOptions = options;
  return readDestination({ format: caliper(fits), ...destination }, "");
}

/** As a page without a compiler calls it. */
function resolveUnknown(launch: unknown): Promise<CaliperResolution> {
  const args: Parameters<typeof resolveCaliper> = [{}];
  Reflect.set(args, 0, launch);
  return resolveCaliper(...args);
}

const fetchProfile = () => Promise.resolve(profile);
const fetchToken = () => Promise.resolve("t0ken");

describe("resolveCaliper", () => {
  it.each<[string, Record<string, unknown>, ResolveCaliperOptions, CaliperResolution["outcome"]]>([
    ["LTI 1.1 with a profile service", form, {}, "secret-needed"],
    ["LTI 1.1 with a profile service and who asks it", form, { fetchProfile }, "ready"],
    ["LTI 1.3 with a profile service", claims, {}, "secret-needed"],
    ["LTI 1.3 with a profile service and who asks it", claims, { fetchProfile }, "ready"],
    ["LTI 1.3 with the endpoint service", serviceClaims, { sensor }, "secret-needed"],
    [
      "LTI 1.3 with the endpoint service and who gets a token",
      serviceClaims,
      { sensor, fetchToken },
      "ready",
    ],
    [
      "the endpoint service, with who asks the other only",
      serviceClaims,
      { sensor, fetchProfile },
      "secret-needed",
    ],
    ["a profile service, with who gets tokens only", form, { fetchToken }, "secret-needed"],
    ["an endpoint of one's own", form, { sensor, direct: { endpoint: serviceUrl } }, "ready"],
    ["an endpoint of one's own and no launch", {}, { sensor, direct: { endpoint: serviceUrl } }, "ready"],
    ["no word of Caliper", { user_id: "7" }, { sensor, fetchProfile, fetchToken }, "absent"],
    ["nothing at all", {}, {}, "absent"],
  ])("says of %s what is still needed", async (_, launch, options, outcome) => {
    const resolution = await resolveCaliper(launch, options);
    expect([resolution.outcome, faultsOf(resolution)]).toEqual([outcome, []]);
  });

  it("names the signed request that a profile service needs", async () => {
    expect(await resolveCaliper(form)).toMatchObject({ need: { kind: "profile", url: profileUrl } });
  });

  it("names the endpoint and the scope of the token that the endpoint service needs", async () => {
    expect(await resolveCaliper(serviceClaims)).toMatchObject({
      need: { kind: "access-token", endpoint: serviceUrl, scope: SEND },
    });
  });

  it("sends to the event store with its key alone, under the id that the profile service gave", async () => {
    const ready = readyOf(await resolveCaliper(form, { fetchProfile }));
    expect(ready.caliper.sensor).toBe(profile.id);
    const { credential, url } = headerOf(ready);
    expect([url, await credential(false)]).toEqual([serviceUrl, "k3y-s3cret"]);
  });

  it("sends to the endpoint service with a token as Bearer", async () => {
    const { credential, url } = headerOf(
      readyOf(await resolveCaliper(serviceClaims, { sensor, fetchToken })),
    );
    expect([url, await credential(false)]).toEqual([serviceUrl, "Bearer t0ken"]);
  });

  it("puts the configured scheme before key and token", async () => {
    const options = { sensor, fetchProfile, fetchToken, scheme: "Key" };
    const headers = [form, serviceClaims].map(async (launch) =>
      headerOf(readyOf(await resolveCaliper(launch, options))).credential(false),
    );
    expect(await Promise.all(headers)).toEqual(["Key k3y-s3cret", "Key t0ken"]);
  });

  it("keeps what waits for an offered endpoint by learner, since the credential is theirs", async () => {
    const launched = readyOf(await resolveCaliper(form, { fetchProfile }));
    const service = readyOf(await resolveCaliper(serviceClaims, { sensor, fetchToken }));
    const own = readyOf(await resolveCaliper(form, { sensor, direct: { endpoint: serviceUrl } }));
    expect([launched, service, own].map(({ destination }) => destination.perActor)).toEqual([
      true,
      true,
      undefined,
    ]);
  });

  it("lets an endpoint of one's own win over all that the launch offers, and asks nobody", async () => {
    const auth = { scheme: "Bearer", credential: "mine" };
    const launch = { ...form, ...serviceClaims };
    const asked: unknown[] = [];
    const ask = (need: unknown) => Promise.resolve(String(asked.push(need)));
    const direct = { endpoint: "https://own.example/caliper", auth };
    const ready = readyOf(
      await resolveCaliper(launch, { sensor, direct, fetchProfile: ask, fetchToken: ask }),
    );
    expect([ready.destination, asked]).toEqual([direct, []]);
    expect(ready.caliper).toMatchObject({ actor: { id: "a6d5c443" }, group: { id: "course-12" } });
  });

  it("never gives a credential of one's own to an endpoint of the launch", async () => {
    const direct = { endpoint: "javascript:alert(1)", auth: { scheme: "Bearer", credential: "mine" } };
    const resolution = await resolveCaliper(form, { sensor, direct, fetchProfile });
    expect(resolution).toMatchObject({
      outcome: "failed",
      error: { code: "invalid-endpoint", which: "direct.endpoint" },
    });
  });

  it("lets the configured sensor win over that of the profile service", async () => {
    expect(readyOf(await resolveCaliper(form, { sensor, fetchProfile })).caliper.sensor).toBe(sensor);
  });

  it("makes an IRI of a sensor that the profile service names by another id", async () => {
    const options = { fetchProfile: () => Promise.resolve({ ...profile, id: "9f2c" }) };
    expect(readyOf(await resolveCaliper(claims, options)).caliper.sensor).toBe(
      "https://learn.example/sensor/9f2c",
    );
  });

  it.each<[string, Record<string, unknown>, ResolveCaliperOptions]>([
    ["an endpoint of one's own", form, { direct: { endpoint: serviceUrl } }],
    ["the endpoint service", serviceClaims, { fetchToken }],
    [
      "a profile service that names none",
      form,
      { fetchProfile: () => Promise.resolve({ ...profile, id: "" }) },
    ],
  ])("says that a sensor is missing with %s", async (_, launch, options) => {
    expect(await resolveCaliper(launch, options)).toMatchObject({
      outcome: "failed",
      error: {
        code: "invalid-option",
        which: "sensor",
        message: 'The option "sensor" must be given, as an IRI: the launch names none.',
      },
    });
  });

  it("takes the endpoint service of the standard before a profile service, and claims before form fields", async () => {
    const [both, mixed] = await Promise.all([
      resolveCaliper({ ...form, ...serviceClaims }),
      resolveCaliper({ ...form, ...claims }),
    ]);
    expect(both).toMatchObject({ need: { endpoint: serviceUrl } });
    expect(mixed).toMatchObject({ need: { url: claims[CUSTOM].caliper_profile_url } });
    expect(mixed.caliper.actor).toEqual({ id: claims.sub });
  });

  it("fails by name where all that is offered is broken, with what was told of it", async () => {
    const launch = { ...form, custom_caliper_profile_url: "javascript:alert(1)" };
    const resolution = await resolveCaliper(launch, { sensor, fetchProfile, fetchToken });
    const which = "custom_caliper_profile_url";
    expect(resolution).toMatchObject({ outcome: "failed", error: { code: "invalid-endpoint", which } });
    expect(faultsOf(resolution)).toEqual([["invalid-endpoint", which]]);
  });

  it("goes on with the next offer where one is broken, and tells of that one", async () => {
    const launch = { ...withService({ scopes: [] }), custom_caliper_profile_url: profileUrl };
    const resolution = await resolveCaliper(launch);
    expect(resolution).toMatchObject({ outcome: "secret-needed", need: { url: profileUrl } });
    expect(faultsOf(resolution)).toEqual([["invalid-endpoint", CES]]);
  });

  it.each(["", "  ", "$Caliper.url", "$CaliperProfile", null])(
    "takes %j for nothing: the platform does not know the parameter",
    async (left) => {
      const resolution = await resolveCaliper({
        user_id: left,
        custom_caliper_profile_url: left,
        [CUSTOM]: { caliper_federated_session_id: left },
      });
      expect(resolution).toEqual({ outcome: "absent", caliper: {}, faults: [] });
    },
  );

  it("takes over ids alone: no name, no address and no other parameter of the launch", async () => {
    for (const launch of [form, claims, serviceClaims]) {
      const { caliper: taken } = await resolveCaliper(launch);
      expect(JSON.stringify(taken)).not.toMatch(/Ada|ada@|BIO|basic-lti/);
    }
  });

  it.each<[string, unknown]>([
    ["a list", [form]],
    ["a text", "user_id=7"],
    ["null", null],
    ["nothing", undefined],
  ])("says by name that %s is no launch", async (_, launch) => {
    const resolution = await resolveUnknown(launch);
    expect([resolution.outcome, faultsOf(resolution)]).toEqual([
      "absent",
      [["invalid-option", "parameters"]],
    ]);
  });

  it("finds nothing in what every object inherits", async () => {
    const launch: unknown = JSON.parse(
      `{"__proto__":{"sub":"evil","custom_caliper_profile_url":"https://evil.example"},"constructor":{"name":"evil"}}`,
    );
    const inherits: unknown = Object.create(form);
    for (const hostile of [launch, inherits, { [CUSTOM]: inherits }]) {
      expect(await resolveUnknown(hostile)).toEqual({ outcome: "absent", caliper: {}, faults: [] });
    }
    const named = await resolveCaliper(
      {},
      { userId: { claim: "constructor", property: "name" }, profileUrlParam: "__proto__" },
    );
    expect(named.caliper).toEqual({});
  });

  it("fails by name where an option is wrong, before the launch is read", async () => {
    expect(await resolveCaliper(form, { sensor: "my player" })).toMatchObject({
      outcome: "failed",
      error: { code: "invalid-option", which: "sensor" },
      caliper: {},
      faults: [],
    });
  });

  it("fails where the server that was asked gives no event store, and keeps who and where", async () => {
    const options = { sensor, fetchProfile: () => Promise.reject(new Error("k3y-s3cret")) };
    expect(await resolveCaliper(form, options)).toMatchObject({
      outcome: "failed",
      error: { code: "credential-failed", which: "fetchProfile" },
      caliper: { actor: { id: form.user_id }, group: { id: form.context_id } },
    });
  });

  it("never throws, even where reading the launch does", async () => {
    const launch = {
      get user_id(): string {
        throw new RangeError("k3y-s3cret");
      },
    };
    const resolution = await resolveCaliper(launch);
    expect(resolution).toMatchObject({
      outcome: "failed",
      error: {
        code: "unexpected",
        which: "launch",
        message: "The launch cannot be read.",
        cause: { name: "RangeError" },
      },
      faults: [],
    });
  });
});
