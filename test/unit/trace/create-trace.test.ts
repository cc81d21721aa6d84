import { inspect } from "node:util";
import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { TrackingError } from "../../../src/errors.ts";
import type { PlayerAdapter } from "../../../src/players/player-adapter.ts";
import { createTrace } from "../../../src/trace/create-trace.ts";
import type { Trace } from "../../../src/trace/trace.ts";
import { createHandClock } from "../transport/hand-clock.ts";
import { answers, startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { anyOptions, hostileOptions } from "./any-options.ts";
import { createElementDouble, PlayerDouble } from "./player-double.ts";
import { openBrowser, visit } from "./visit.ts";

const seed = 20261122;
const sound = { endpoint: "https://lrs.example.com/xapi/" };
const whole = ["session-started", "played", "paused (closing)", "session-ended"];

const refuse = (): never => {
  throw new Error("not now");
};

/** As a page without a compiler calls it. */
const create = (player: unknown, options: unknown): Trace =>
  Reflect.apply(createTrace, undefined, [player, options]);

let lrs: LoopbackLrs;
beforeAll(async () => {
  lrs = await startLoopbackLrs();
});
afterAll(() => lrs.close());
beforeEach(() => {
  lrs.arrivals.length = 0;
  vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(console, "debug").mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

describe("createTrace", () => {
  it("never throws, whatever the options: it returns a trace that has stopped and says why", () => {
    fc.assert(
      fc.property(fc.oneof(anyOptions, hostileOptions, fc.anything()), (options) => {
        expect(create(undefined, options).error?.code).toMatch(/^(invalid|insecure)-/);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("says a wrong option once on the console, and once to each listener, however late it comes", () => {
    const trace = create(new PlayerDouble(createHandClock()), { endpoint: "nowhere" });
    const heard: TrackingError[] = [];
    trace.on("error", (error) => heard.push(error));
    expect(heard).toEqual([trace.error]);
    expect(vi.mocked(console.error).mock.calls).toEqual([["[playtrace]", trace.error]]);
  });

  it("returns a stopped trace whose functions work and do nothing", async () => {
    const trace = create(undefined, { endpoint: "nowhere" });
    await trace.flush();
    await trace.stop();
    await trace.stop();
    expect(trace.on("event", () => {})()).toBeUndefined();
  });

  it.each([undefined, null, 5, "player", {}, { attach: "no function" }])(
    "refuses %j as a player",
    (player) => {
      expect(create(player, sound).error).toMatchObject({ code: "invalid-player", which: "player" });
    },
  );

  it("refuses every player where there is no page, as on a server", () => {
    const { error } = create(new PlayerDouble(createHandClock()), sound);
    expect(error).toMatchObject({ code: "invalid-player", cause: expect.any(ReferenceError) });
  });
});

describe("a player", () => {
  it("is watched by one trace at a time", async () => {
    const watched = new WeakMap();
    const first = visit({ lrs, watched });
    const second = visit({ lrs, watched, player: first.player });
    expect(second.trace.error).toMatchObject({ code: "invalid-player", which: "player" });
    await first.trace.stop();
    expect(visit({ lrs, watched, player: first.player }).trace.error).toBeUndefined();
  });

  it("is not watched beside the library's player that it belongs to", () => {
    const watched = new WeakMap();
    const library = visit({ lrs, watched });
    const inner = new PlayerDouble(createHandClock());
    Object.assign(inner.element, { parentElement: library.player.element });
    expect(visit({ lrs, watched, player: inner }).trace.error?.code).toBe("invalid-player");
  });

  it("that a library takes over is watched by the library's trace alone", async () => {
    const watched = new WeakMap();
    const bare = visit({ lrs, watched });
    bare.player.load().play().watch(2);
    await bare.settle();
    const library = new PlayerDouble(createHandClock());
    Object.assign(library.element, { querySelectorAll: () => [bare.player.element] });
    expect(visit({ lrs, watched, player: library }).trace.error).toBeUndefined();
    expect(bare.story()).toEqual(whole);
    expect(bare.player.emits.size).toBe(0);
  });

  it("that throws is reported, and nothing is thrown into the page", async () => {
    const player = new PlayerDouble(createHandClock());
    const rude: PlayerAdapter = {
      name: "rude",
      capabilities: player.capabilities,
      read: player.read,
      length: player.length,
      snapshot: player.snapshot,
      title: player.title,
      element: createElementDouble(),
      source: refuse,
      attach: (emit) => {
        emit({ type: "length", length: 10 }, player.read());
        emit({ type: "play", byPage: false }, player.read());
        return refuse;
      },
    };
    const { trace } = visit({ lrs, adapter: rude });
    const heard: string[] = [];
    trace.on("error", ({ code }) => heard.push(code));
    await trace.stop();
    expect(heard).toEqual(["unexpected"]);
  });
});

describe("the secret of a destination", () => {
  const secret = "Sw0rdfish-7/b64==";
  const basic = Buffer.from(`k:${secret}`).toString("base64");

  it.each([200, 204, 302, 400, 401, 403, 404, 409, 413, 429, 500, 503])(
    "stands in nothing that a trace tells, nor on the console, when the server answers %i",
    async (status) => {
      const told: unknown[] = [];
      lrs.next.push(answers(status, "no"), answers(status, "no"), answers(status, "no"));
      const { trace, player, settle } = visit({
        lrs,
        browser: openBrowser(),
        options: { key: "k", secret, debug: true },
      });
      for (const name of ["event", "record", "stored", "delivered", "retrying", "suspended"] as const)
        trace.on(name, (detail) => told.push(name, detail));
      for (const name of ["quarantined", "lost", "error"] as const)
        trace.on(name, (detail) => told.push(name, detail, inspect(detail)));
      player.load().play().watch(2);
      await settle();
      await trace.stop();
      const { calls: errors } = vi.mocked(console.error).mock;
      const { calls: notes } = vi.mocked(console.debug).mock;
      const text = JSON.stringify([told, errors, errors.map(String), notes]);
      expect(text).toContain("session-started");
      expect(text).not.toContain(secret);
      expect(text).not.toContain(basic);
      expect(lrs.arrivals.map(({ headers }) => headers.authorization)).toContain(`Basic ${basic}`);
    },
  );

  it("that a function gives stands in nothing either, though the function throws with it", async () => {
    const credential = (): string => {
      throw new Error(`cannot use ${secret}`);
    };
    const { trace, player, settle } = visit({ lrs, options: { auth: { scheme: "Bearer", credential } } });
    const told: string[] = [];
    trace.on("retrying", (detail) => told.push(JSON.stringify(detail)));
    trace.on("error", ({ message, stack, cause }) => told.push(message, String(stack), String(cause)));
    player.load().play().watch(1);
    await settle();
    await trace.stop();
    expect(told.join()).toContain("credential");
    expect(told.join()).not.toContain(secret);
  });
});
