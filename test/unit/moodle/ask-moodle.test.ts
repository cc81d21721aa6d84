import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askMoodle } from "../../../src/moodle/ask-moodle.ts";
import { browserMeans, type MoodleMeans } from "../../../src/moodle/browser-means.ts";
import type { MoodleAnswer, MoodleCall } from "../../../src/moodle/moodle-call.ts";
import { sessionDoor } from "../../../src/moodle/session-door.ts";
import { tokenDoor } from "../../../src/moodle/token-door.ts";
import { startLoopbackSite, type LoopbackSite } from "../../support/loopback-site.ts";

let server: LoopbackSite;
beforeEach(async () => {
  server = await startLoopbackSite({ status: 200, body: '[{"error":false,"data":[true]}]' });
});
afterEach(() => server.close());

const call: MoodleCall = {
  name: "core_xapi_statement_post",
  args: { component: "mod_film", requestjson: "[{}]" },
  leaving: false,
  signal: new AbortController().signal,
};

interface Way {
  readonly sesskey?: Parameters<typeof sessionDoor>[0]["sesskey"] | undefined;
  readonly means?: Partial<MoodleMeans>;
  readonly leaving?: boolean;
}

const ask = ({ sesskey = "key1", means = {}, leaving = false }: Way = {}): Promise<MoodleAnswer> => {
  const door = sessionDoor({ wwwroot: server.url, component: "mod_film", userId: 2, sesskey });
  return askMoodle(door, { ...browserMeans, ...means })({ ...call, leaving });
};

const askByToken = ({ means = {}, leaving = false }: Way = {}): Promise<MoodleAnswer> => {
  const door = tokenDoor({ wwwroot: server.url, component: "mod_film", userId: 2, token: "t0ken" });
  return askMoodle(door, { ...browserMeans, ...means })({ ...call, leaving });
};

const exception = (errorcode: string, message = "said so"): string =>
  JSON.stringify([{ error: true, exception: { errorcode, message } }]);

const fails = () => Promise.reject(new Error("key1"));

describe("askMoodle", () => {
  it("makes one call a request, its arguments as they are", async () => {
    expect(await ask()).toEqual({ kind: "data", data: [true] });
    expect(JSON.parse(server.arrivals[0]?.body ?? "")).toEqual([
      { index: 0, methodname: "core_xapi_statement_post", args: call.args },
    ]);
  });

  it("asks web services for JSON, since they answer in XML else", async () => {
    server.always = { status: 200, body: "[true,false]" };
    expect(await askByToken()).toEqual({ kind: "data", data: [true, false] });
    expect(Object.fromEntries(new URLSearchParams(server.arrivals[0]?.body))).toEqual({
      wstoken: "t0ken",
      wsfunction: "core_xapi_statement_post",
      moodlewsrestformat: "json",
      ...call.args,
    });
  });

  it.each<[said: string, body: string, answer: object]>([
    [
      "a failed call",
      exception("No statements detected", "error/No statements detected"),
      { code: "No statements detected", words: "error/No statements detected" },
    ],
    [
      "a failed request",
      '{"error":"Invalid json","errorcode":"codingerror"}',
      { code: "codingerror", words: "Invalid json" },
    ],
    [
      "a failed request without a code",
      '{"error":"Database connection failed"}',
      { code: "Database connection failed" },
    ],
    ["an exception that says nothing", '[{"error":true}]', { code: "unknown", words: "" }],
  ])("reads of %s, whose status is one of success", async (_, body, answer) => {
    server.always = { status: 200, body };
    expect(await ask()).toMatchObject({ kind: "fault", ...answer });
  });

  it("reads what web services say against a call", async () => {
    server.always = {
      status: 200,
      body: '{"exception":"core_xapi\\\\xapi_exception","errorcode":"Unknown handler","message":"error/Unknown handler"}',
    };
    expect(await askByToken()).toEqual({
      kind: "fault",
      code: "Unknown handler",
      words: "error/Unknown handler",
    });
  });

  it.each([
    [200, "<!doctype html><title>Log in</title>", { kind: "suspended", reason: "unexpected-answer" }],
    [200, "{}", { kind: "suspended", reason: "unexpected-answer" }],
    [200, "[]", { kind: "suspended", reason: "unexpected-answer" }],
    [200, "", { kind: "suspended", reason: "unexpected-answer" }],
    [303, "", { kind: "suspended", reason: "303" }],
    [403, "", { kind: "suspended", reason: "403" }],
    [404, "", { kind: "suspended", reason: "404" }],
    [503, "maintenance", { kind: "retry", reason: "503" }],
  ])("means by %d %j what other servers mean", async (status, body, answer) => {
    server.always = { status, body };
    expect(await ask()).toMatchObject(answer);
  });

  it("asks a function for the key before the first request only, as long as it serves", async () => {
    const sesskey = vi.fn(() => "key1");
    const door = sessionDoor({ wwwroot: server.url, component: "mod_film", userId: 2, sesskey });
    const again = askMoodle(door);
    await again(call);
    await again(call);
    expect(sesskey).toHaveBeenCalledTimes(1);
  });

  it.each(["servicerequireslogin", "invalidsesskey", "requireloginerror", "invalidtoken"])(
    "makes the call again with another key after %s",
    async (code) => {
      server.next.push({ status: 200, body: exception(code) });
      const keys = ["old0key", "new0key"];
      expect(await ask({ sesskey: () => keys.shift() ?? "" })).toMatchObject({ kind: "data" });
      expect(server.arrivals.map(({ path }) => /sesskey=(\w+)/.exec(path)?.[1])).toEqual([
        "old0key",
        "new0key",
      ]);
    },
  );

  it.each<[what: string, sesskey: Way["sesskey"]]>([
    ["is a text", "key1"],
    ["is a function that gives the same", () => "key1"],
  ])("makes no call again where the key %s", async (_, sesskey) => {
    server.always = { status: 200, body: exception("servicerequireslogin") };
    expect(await ask({ sesskey })).toMatchObject({ code: "servicerequireslogin" });
    expect(server.arrivals).toHaveLength(1);
  });

  it("waits where the function for the key fails, before the first request or later", async () => {
    const failed = { kind: "retry", reason: "credential-failed" };
    expect(await ask({ sesskey: fails })).toEqual(failed);
    expect(server.arrivals).toEqual([]);
    server.always = { status: 200, body: exception("invalidsesskey") };
    const first = ["key1"];
    expect(await ask({ sesskey: () => first.shift() ?? fails() })).toEqual(failed);
  });

  it("hands on nothing that holds the key", async () => {
    server.always = { status: 200, body: exception("debug", "at service.php?sesskey=key1") };
    expect(await ask()).toMatchObject({ words: "at service.php?sesskey=***" });
    server.always = { status: 400, body: "sesskey=key1" };
    expect(await ask()).toMatchObject({ kind: "refused", words: "sesskey=***" });
  });

  it("sends by a beacon where the page ends, as Moodle does, and reads no answer", async () => {
    const sent: unknown[] = [];
    const sendBeacon: MoodleMeans["sendBeacon"] = (...request) => sent.push(request) > 0;
    const ending = { isEnding: () => true, sendBeacon };
    expect(await ask({ means: ending, leaving: true })).toEqual({ kind: "retry", reason: "unread" });
    expect(sent).toEqual([
      [expect.stringContaining("sesskey=key1"), expect.stringContaining("core_xapi_statement_post")],
    ]);
    expect(server.arrivals).toEqual([]);
  });

  it("sends by fetch where the browser takes no more beacons, or the page is hidden and may come back", async () => {
    const refused = { isEnding: () => true, sendBeacon: () => false };
    expect(await ask({ means: refused, leaving: true })).toMatchObject({ kind: "data" });
    const hidden = { isEnding: () => false, sendBeacon: () => true };
    expect(await ask({ means: hidden, leaving: true })).toMatchObject({ kind: "data" });
  });

  it("sends by fetch with a token, because a beacon would take cookies along", async () => {
    const ending = { isEnding: () => true, sendBeacon: () => true };
    server.always = { status: 200, body: "[true]" };
    expect(await askByToken({ means: ending, leaving: true })).toEqual({ kind: "data", data: [true] });
    expect(server.arrivals).toHaveLength(1);
  });

  it("starts its request before it returns, where the key is at hand", () => {
    const fetch = vi.fn<MoodleMeans["fetch"]>(() => new Promise(() => {}));
    void ask({ means: { fetch }, leaving: true });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      keepalive: true,
      credentials: "same-origin",
      redirect: "manual",
    });
  });

  it("rejects where nobody answers", async () => {
    await server.close();
    await expect(ask()).rejects.toThrow();
  });
});

describe("browserMeans", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ["pagehide", true],
    ["visibilitychange", false],
    [undefined, false],
  ])("knows by the event %s whether the page ends: %s", (type, ends) => {
    vi.stubGlobal("event", type && new Event(type));
    expect(browserMeans.isEnding()).toBe(ends);
  });
});
