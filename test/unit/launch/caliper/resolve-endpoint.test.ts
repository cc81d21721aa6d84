import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { caliper } from "../../../../src/formats/caliper/format.ts";
import type { ResolveEndpointOptions } from "../../../../src/launch/caliper/endpoint-resolution.ts";
import { resolveEndpoint } from "../../../../src/launch/caliper/resolve-endpoint.ts";
import { readDestination } from "../../../../src/trace/destination-settings.ts";
import { DEFAULT_BATCH } from "../../../../src/transport/destination.ts";
import { answers, resets, startLoopbackLrs } from "../../transport/loopback-lrs.ts";

const V1P2 = "http://purl.imsglobal.org/ctx/caliper/v1p2";
const V1P1 = "http://purl.imsglobal.org/ctx/caliper/v1p1";
const TOOL_USE = `${V1P1}/ToolUseProfile-extension`;

const server = await startLoopbackLrs();
const endpoint = server.url;
const auth = { scheme: "Bearer", credential: "s3cret" };
afterAll(() => server.close());
beforeEach(() => {
  server.arrivals.length = 0;
});

/** What is learned of an endpoint that gives this configuration. */
function resolveConfigured(configuration: unknown, options: Partial<ResolveEndpointOptions> = {}) {
  server.next.push(answers(200, JSON.stringify(configuration)));
  return resolveEndpoint({ endpoint, auth, ...options });
}

/** As a page without a compiler calls it. */
const resolveUnknown = (options: unknown): ReturnType<typeof resolveEndpoint> =>
  Reflect.apply(resolveEndpoint, undefined, [options]);

describe("resolveEndpoint", () => {
  it("C-13: asks the endpoint once, by GET, with the credential that events are sent with", async () => {
    await resolveConfigured({ caliperSupportedVersions: [V1P2] });
    expect(server.arrivals).toMatchObject([
      { method: "GET", body: "", headers: { authorization: "Bearer s3cret", accept: "application/json" } },
    ]);
  });

  it.each<[string, ResolveEndpointOptions["auth"], string | undefined]>([
    ["a raw key", { scheme: "no-scheme", credential: "raw" }, "raw"],
    ["what a function gives", { scheme: "Token", credential: () => Promise.resolve(" t ") }, "Token t"],
    ["no credential", undefined, undefined],
  ])("asks with %s", async (_, given, header) => {
    await resolveConfigured({}, { auth: given });
    expect(server.arrivals[0]?.headers.authorization).toBe(header);
  });

  it.each<[string, unknown, string | undefined]>([
    ["both", { caliperSupportedVersions: [V1P1, V1P2] }, "1.2"],
    ["the older one", { caliperSupportedVersions: [TOOL_USE, V1P1] }, "1.1"],
    ["the older one, in the other spelling", { caliper_supported_versions: [V1P1] }, "1.1"],
    [
      "the older one, with https and a slash",
      { caliperSupportedVersions: [`https${V1P1.slice(4)}/`] },
      "1.1",
    ],
    ["none", {}, undefined],
    ["null", { caliperSupportedVersions: null }, undefined],
  ])("C-15: chooses the newest version of %s", async (_, configuration, version) => {
    const { caliper: options, error } = await resolveConfigured(configuration);
    expect([options.version, error]).toEqual([version, undefined]);
  });

  it.each<[string, unknown, number]>([
    ["kilobytes, less what an envelope takes", { caliperMaximumPayloadSize: 20 }, 19_500],
    ["the other spelling", { caliper_maximum_payload_size: 20 }, 19_500],
    [
      "the text's spelling before the example's",
      { caliper_maximum_payload_size: 9, caliperMaximumPayloadSize: 20 },
      19_500,
    ],
    ["a single kilobyte", { caliperMaximumPayloadSize: 1 }, 500],
    ["more than a destination sends at once", { caliperMaximumPayloadSize: 1024 }, DEFAULT_BATCH.maxBytes],
    ["nothing", { caliperSupportedVersions: [V1P2] }, DEFAULT_BATCH.maxBytes],
  ])("bounds a request by the size that the endpoint tells: %s", async (_, configuration, maxBytes) => {
    const { caliper: options, destination } = await resolveConfigured(configuration);
    const format = caliper({ sensor: "https://player.example/", ...options });
    expect(readDestination({ format, ...destination }, "").batch).toEqual({
      ...DEFAULT_BATCH,
      maxRecords: 20,
      maxBytes,
    });
  });

  it("lets the page's own values win, and hands on all else that was given", async () => {
    const batch = { maxRecords: 3, maxBytes: 30_000 };
    const given = { batch, version: "1.1", perActor: true, allowInsecure: true } as const;
    const configuration = { caliperSupportedVersions: [V1P1, V1P2], caliperMaximumPayloadSize: 20 };
    expect(await resolveConfigured(configuration, { ...given, timeoutMs: 5000 })).toEqual({
      caliper: { version: "1.1" },
      destination: { endpoint, auth, batch, perActor: true, allowInsecure: true },
    });
  });

  it("keeps the page's own number of records beside the endpoint's size", async () => {
    const { destination } = await resolveConfigured(
      { caliperMaximumPayloadSize: 20 },
      { batch: { maxRecords: 1 } },
    );
    expect(destination.batch).toEqual({ maxRecords: 1, maxBytes: 19_500 });
  });

  it.each<[string, Partial<ResolveEndpointOptions>, unknown[], string]>([
    ["the page's own version", { version: "1.2" }, [V1P1], "1.2"],
    ["any that can be written", {}, ["http://purl.imsglobal.org/ctx/caliper/v1p3"], "1.2"],
    ["any at all", {}, [], "1.2"],
  ])("C-15: tells where the endpoint does not take %s", async (_, options, listed, version) => {
    const { caliper: told, error } = await resolveConfigured({ caliperSupportedVersions: listed }, options);
    expect(told.version).toBe(options.version);
    expect(error).toMatchObject({
      code: "invalid-version",
      which: "version",
      message: `The endpoint does not take Caliper ${version}, and is sent it all the same.`,
    });
  });

  it.each<[string, ReturnType<typeof answers>, string]>([
    ["401", answers(401), "the endpoint answered 401"],
    ["404", answers(404, "{}"), "the endpoint answered 404"],
    ["405, as one that takes events only", answers(405), "the endpoint answered 405"],
    ["503", answers(503), "the endpoint answered 503"],
    ["204", answers(204), "the endpoint answered 204"],
    [
      "a redirect, which is not followed",
      answers(302, "", { location: "/login" }),
      "the endpoint answered 302",
    ],
    ["a page", answers(200, "<!doctype html>"), "the answer is no JSON"],
    ["nothing", answers(200, ""), "the answer is no JSON"],
    ["a list", answers(200, "[]"), "the answer is no JSON object"],
    ["null", answers(200, "null"), "the answer is no JSON object"],
    ["a broken connection", resets, "the endpoint cannot be reached"],
    ...["20", 0, -1, 1.5, true, {}].map((size): [string, ReturnType<typeof answers>, string] => [
      `the size ${JSON.stringify(size)}`,
      answers(200, JSON.stringify({ caliperMaximumPayloadSize: size, caliperSupportedVersions: [V1P1] })),
      '"caliperMaximumPayloadSize" is no number of kilobytes',
    ]),
    [
      "a version that is no list",
      answers(200, JSON.stringify({ caliper_maximum_payload_size: 20, caliper_supported_versions: V1P1 })),
      '"caliperSupportedVersions" is no list',
    ],
  ])("C-14: goes on with the page's own values, and tells why, where it gets %s", async (_, answer, why) => {
    server.next.push(answer);
    const { caliper: options, destination, error } = await resolveEndpoint({ endpoint, auth });
    expect([options.version, destination]).toEqual([undefined, { endpoint, auth }]);
    expect(error).toMatchObject({
      code: "configuration-unreadable",
      which: "endpoint",
      message: `The endpoint's configuration is left alone: ${why}.`,
    });
    expect(server.arrivals).toHaveLength(1);
  });

  it.each<[string, Partial<ResolveEndpointOptions>]>([
    ["an answer", {}],
    ["a credential", { auth: { scheme: "Bearer", credential: () => new Promise<string>(() => {}) } }],
  ])("waits no longer than it is told to for %s", async (_, options) => {
    server.next.push(() => {});
    const { error } = await resolveEndpoint({ endpoint, timeoutMs: 50, ...options });
    server.next.length = 0;
    expect(error?.message).toBe("The endpoint's configuration is left alone: no answer came within 50 ms.");
  });

  it.each<[string, () => string | Promise<string>, string]>([
    ["rejects", () => Promise.reject(new Error("down")), "threw"],
    [
      "throws",
      () => {
        throw new Error("down");
      },
      "threw",
    ],
    ["gives nothing", () => " ", "gave nothing"],
  ])("asks for nothing with a credential function that %s", async (_, credential, why) => {
    const { destination, error } = await resolveEndpoint({
      endpoint,
      auth: { scheme: "Bearer", credential },
    });
    expect(destination.endpoint).toBe(endpoint);
    expect(error).toMatchObject({
      code: "credential-failed",
      which: "auth.credential",
      message: `The endpoint is not asked for its configuration: "auth.credential" ${why}.`,
    });
    expect(server.arrivals).toEqual([]);
  });

  it("tells nobody the credential, nor the endpoint, in whose query a key may stand", async () => {
    const unreachable = "http://127.0.0.1:1/?key=s3cret";
    const broken = { scheme: "Bearer", credential: "s3cret\u0100" };
    for (const options of [
      { endpoint: unreachable, auth },
      { endpoint, auth: broken },
    ]) {
      const { error } = await resolveEndpoint(options);
      expect([error?.code, error?.cause]).toEqual(["configuration-unreadable", undefined]);
      expect(error?.message).not.toContain("s3cret");
    }
  });

  it.each<[string, unknown, string, string]>([
    ["no endpoint", {}, "invalid-endpoint", "endpoint"],
    ["a place on no net", { endpoint: "file:///etc" }, "invalid-endpoint", "endpoint"],
    ["a URL with a password", { endpoint: "https://a:b@lake.example/" }, "invalid-endpoint", "endpoint"],
    ["plain http to another computer", { endpoint: "http://lake.example/" }, "insecure-endpoint", "endpoint"],
    [
      "http to who is named like this one",
      { endpoint: "http://localhost.evil.example/" },
      "insecure-endpoint",
      "endpoint",
    ],
    ["a version that nobody knows", { endpoint, version: "1.3" }, "invalid-option", "version"],
    ["a number as a batch", { endpoint, batch: 7 }, "invalid-option", "batch"],
    ["a scheme alone", { endpoint, auth: { scheme: "Bearer" } }, "invalid-option", "auth"],
    ["a credential alone", { endpoint, auth: { credential: "s3cret" } }, "invalid-option", "auth"],
    ["no patience", { endpoint, timeoutMs: 0 }, "invalid-option", "timeoutMs"],
    ["endless patience", { endpoint, timeoutMs: Infinity }, "invalid-option", "timeoutMs"],
    ["a text as options", "https://lake.example/", "invalid-option", "options"],
    ["nothing as options", undefined, "invalid-option", "options"],
  ])("asks nobody, and names what is wrong, with %s", async (_, options, code, which) => {
    const { error } = await resolveUnknown(options);
    expect(error).toMatchObject({ code, which });
    expect(server.arrivals).toEqual([]);
  });

  it("never rejects, also where options cannot be read", async () => {
    const options = {
      get endpoint(): string {
        throw new Error("no");
      },
    };
    expect((await resolveUnknown(options)).error).toMatchObject({ code: "unexpected", which: "options" });
  });

  it("asks plain http elsewhere where the page allows it", async () => {
    const asked: string[] = [];
    const { error } = await resolveEndpoint(
      { endpoint: "http://lake.example/caliper", allowInsecure: true },
      {
        fetch: (url) =>
          Promise.resolve((asked.push(url), Response.json({ caliperSupportedVersions: [V1P2] }))),
        deadline: () => new AbortController().signal,
      },
    );
    expect([asked, error]).toEqual([["http://lake.example/caliper"], undefined]);
  });
});
