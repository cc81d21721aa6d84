import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { stoppedTrace } from "../../../src/trace/create-trace.ts";
import { TrackingError } from "../../../src/errors.ts";
import { answers, startLoopbackLrs, stores, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { openBrowser, visit, type Browser, type Visit } from "./visit.ts";

let lrs: LoopbackLrs;
let second: LoopbackLrs;
beforeAll(async () => {
  lrs = await startLoopbackLrs();
  second = await startLoopbackLrs();
});
afterAll(() => Promise.all([lrs.close(), second.close()]));
beforeEach(() => {
  for (const server of [lrs, second]) {
    server.arrivals.length = 0;
    server.always = stores;
  }
  vi.spyOn(console, "error").mockReturnValue();
});

const arrived = (): string[] => lrs.arrivals.flatMap(({ ids }) => ids);
const learner = (name: string) => ({ actor: { account: { homePage: "https://school.example", name } } });
const idsOf = ({ told }: Visit): string[] => told.map(({ context }) => context.id);
const both = () => ({
  destinations: [lrs, second].map(({ url }) => ({ endpoint: url.replace("statements", "") })),
});

/** A visit whose first record the server accepts, and whose second it refuses. */
async function visitRefused(): Promise<Visit> {
  const one = visit({ lrs });
  one.player.load().play().watch(1);
  await one.settle();
  lrs.always = answers(400, "no verb that I know");
  one.player.pause().watch(1);
  await one.settle();
  return one;
}

describe("trace.quarantine", () => {
  it("lists what a destination refused, with its own words and the record as it was sent", async () => {
    const one = await visitRefused();
    const [id = ""] = idsOf(one).slice(2);
    const list = await one.trace.quarantine().list();
    expect(list).toMatchObject([
      {
        id,
        destination: `${lrs.url} xapi `,
        words: "no verb that I know",
        text: lrs.arrivals.at(-1)?.body.slice(1, -1),
      },
    ]);
    expect(JSON.parse(JSON.stringify(list))).toEqual(list);
  });

  it("holds it also for the next visit", async () => {
    const browser = openBrowser();
    const earlier = visit({ lrs, browser });
    earlier.player.load().play().watch(1);
    await earlier.settle();
    lrs.always = answers(422);
    earlier.player.pause().watch(1);
    await earlier.settle();
    const kept = await earlier.trace.quarantine().list();
    earlier.kill();
    expect(kept).toHaveLength(1);
    expect(await visit({ lrs, browser }).trace.quarantine().list()).toEqual(kept);
  });

  it("sends again what is asked for, and delivers it where the server is mended", async () => {
    const one = await visitRefused();
    lrs.always = stores;
    await one.trace.quarantine().retry();
    await one.settle();
    expect(await one.trace.quarantine().list()).toEqual([]);
    expect(lrs.arrivals.at(-1)?.ids).toEqual(idsOf(one).slice(2));
  });

  it("gives up what is asked for, and tells that it is lost", async () => {
    const one = await visitRefused();
    const lost: unknown[] = [];
    one.trace.on("lost", ({ ids, reason }) => lost.push([reason, ...ids]));
    await one.trace.quarantine().drop(["unknown"]);
    expect(lost).toEqual([]);
    const ids = idsOf(one).slice(2);
    await one.trace.quarantine().drop(ids);
    expect(lost).toEqual([["dropped", ...ids]]);
    expect(await one.trace.quarantine().list()).toEqual([]);
  });
});

describe("trace.status", () => {
  it("says of each destination what it has had, and who sends", async () => {
    const one = visit({ lrs, options: both() });
    one.player.load().play().watch(1);
    await one.settle();
    const well = { waiting: 0, inFlight: 0, delivered: 2, quarantined: 0, sender: true };
    expect(one.trace.status()).toEqual([
      { ...well, destination: `${lrs.url} xapi ` },
      { ...well, destination: `${second.url} xapi ` },
    ]);
  });

  it("says why a destination is suspended, while the other goes on", async () => {
    second.always = answers(404);
    const one = visit({ lrs, options: both() });
    one.player.load().play().watch(1);
    await one.settle();
    expect(one.trace.status()).toMatchObject([
      { delivered: 2, waiting: 0 },
      { delivered: 0, waiting: 2, suspended: "404", sender: false },
    ]);
  });

  it("says when the next attempt is due, and why it is needed", async () => {
    lrs.always = answers(503, "", { "retry-after": "60" });
    const one = visit({ lrs });
    one.player.load().play().watch(1);
    await one.settle();
    const { wallMs } = one.time.clock();
    expect(one.trace.status()).toMatchObject([
      { waiting: 2, lastError: "503", nextAttempt: wallMs + 60_000 },
    ]);
  });

  it("counts what was refused", async () => {
    const { trace } = await visitRefused();
    expect(trace.status()).toMatchObject([{ delivered: 2, quarantined: 1 }]);
  });
});

describe("a credential that belongs to one learner", () => {
  const watchAs = async (name: string, options: object): Promise<Visit> => {
    const one = visit({ lrs, browser, options: { ...learner(name), ...options } });
    one.player.load().play().watch(1);
    await one.trace.stop();
    return one;
  };
  let browser: Browser;
  beforeEach(() => {
    browser = openBrowser();
  });

  it("sends nothing of another learner, who is served at their own next visit", async () => {
    lrs.always = answers(503);
    const ada = await watchAs("ada", { perActor: true });
    lrs.always = stores;
    lrs.arrivals.length = 0;
    const grace = await watchAs("grace", { perActor: true });
    expect(arrived()).toEqual(idsOf(grace));
    await watchAs("ada", { perActor: true });
    expect(arrived()).toEqual(expect.arrayContaining(idsOf(ada)));
  });

  it("closes no session of another learner whose browser was killed", async () => {
    const ada = visit({ lrs, browser, options: { ...learner("ada"), perActor: true } });
    ada.player.load().play().watch(5);
    await ada.settle();
    ada.kill();
    const grace = await watchAs("grace", { perActor: true });
    expect(grace.story().filter((told) => told === "session-ended")).toHaveLength(1);
  });

  it("is told apart from one that serves all learners, whose records the next visit sends for anybody", async () => {
    lrs.always = answers(503);
    const ada = await watchAs("ada", {});
    lrs.always = stores;
    lrs.arrivals.length = 0;
    await watchAs("grace", {});
    expect(arrived()).toEqual(expect.arrayContaining(idsOf(ada)));
  });
});

describe("a trace that never began", () => {
  const error = new TrackingError("invalid-endpoint", "No endpoint.", { which: "endpoint" });

  it("has no destination, holds nothing back, and takes any decision", async () => {
    const trace = stoppedTrace(error);
    expect(trace.status()).toEqual([]);
    expect(await trace.quarantine().list()).toEqual([]);
    expect(await trace.consent("denied")).toEqual({ left: [] });
  });
});

describe("several destinations", () => {
  it("do not wait for one that is dead, nor for one that never answers", async () => {
    second.always = () => {};
    const endpoints = [
      "http://127.0.0.1:9/",
      ...[second, lrs].map(({ url }) => url.replace("statements", "")),
    ];
    const one = visit({ lrs, options: { destinations: endpoints.map((endpoint) => ({ endpoint })) } });
    const delivered: string[] = [];
    const all = new Promise<void>((resolve) => {
      one.trace.on("delivered", ({ ids, destination }) => {
        delivered.push(...ids);
        expect(destination).toBe(`${lrs.url} xapi `);
        if (delivered.length === 2) resolve();
      });
    });
    one.player.load().play();
    await all;
    expect(delivered).toEqual(idsOf(one));
    expect(arrived()).toEqual(delivered);
  });
});
