import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { openBrowser, visit, type Browser, type Visit } from "./visit.ts";

let lrs: LoopbackLrs;
let browser: Browser;
beforeAll(async () => {
  lrs = await startLoopbackLrs();
});
afterAll(() => lrs.close());
beforeEach(() => {
  browser = openBrowser();
  vi.spyOn(console, "error").mockReturnValue();
});

const arrive = (resume: TraceOptions["resume"] = "auto"): Visit =>
  visit({ lrs, browser, options: { resume } });

/** A visit that plays from the beginning, where it plays at all, and ends. */
async function watch(one: Visit, seconds: number): Promise<void> {
  one.player.load();
  if (seconds) one.player.play();
  await one.settle();
  one.player.watch(seconds);
  await one.trace.stop();
}

/** A first visit, which ends after so many seconds of playback. */
const watchFirst = (seconds: number): Promise<void> => watch(arrive(), seconds);

/** Where the player stands before the first play of the next visit. */
async function standsAt(next: Visit): Promise<number> {
  next.player.load();
  await next.settle();
  return next.player.reading.position;
}

describe("resume", () => {
  it("goes on where the last session left off, before the first play", async () => {
    await watchFirst(30);
    expect(await standsAt(arrive())).toBe(30);
  });

  it("tells of that no seek: the session begins to play there", async () => {
    await watchFirst(30);
    const next = arrive();
    await standsAt(next);
    next.player.play().watch(5);
    await next.trace.stop();
    expect(next.story()).toEqual(["session-started", "played", "paused (closing)", "session-ended"]);
    const [, played, , ended] = next.told;
    expect(played?.event).toMatchObject({ position: 30, resumed: false });
    expect(ended?.event).toMatchObject({
      progress: {
        segments: [
          [0, 30],
          [30, 35],
        ],
      },
    });
  });

  it.each([["off" as const], [undefined]])("leaves the player alone with %j", async (resume) => {
    await watchFirst(30);
    const next = visit({ lrs, browser, options: { resume } });
    expect(await standsAt(next)).toBe(0);
  });

  it.each([true, false])("asks a function with the position, and does as it says: %j", async (answer) => {
    await watchFirst(30);
    const asked: number[] = [];
    const next = arrive((position) => {
      asked.push(position);
      return answer;
    });
    expect(await standsAt(next)).toBe(answer ? 30 : 0);
    expect(asked).toEqual([30]);
  });

  it("asks no function where nothing was watched", async () => {
    const asked = vi.fn(() => true);
    await standsAt(arrive(asked));
    expect(asked).not.toHaveBeenCalled();
  });

  it("reports a function that throws, and tracks on", async () => {
    await watchFirst(30);
    const next = arrive(() => {
      throw new Error("no");
    });
    const codes: string[] = [];
    next.trace.on("error", ({ code }) => codes.push(code));
    expect(await standsAt(next)).toBe(0);
    next.player.play();
    await next.settle();
    expect(codes).toEqual(["unexpected"]);
    expect(next.story()).toEqual(["session-started", "played"]);
  });

  it.each([
    [94, 94],
    [96, 0],
    [100, 0],
  ])(
    "goes on from %d of 100 seconds at %d: the last few seconds are as good as the end",
    async (left, at) => {
      await watchFirst(left);
      expect(await standsAt(arrive())).toBe(at);
    },
  );

  it("goes on at the place of the latest session that played, whichever came further", async () => {
    await watchFirst(60);
    await watch(arrive("off"), 20);
    await watch(visit({ lrs, browser, options: { startSession: "ready" } }), 0);
    expect(await standsAt(arrive())).toBe(20);
  });

  it("goes on where a killed browser was last known to play", async () => {
    const dead = arrive();
    dead.player.load().play();
    await dead.settle();
    dead.player.watch(30);
    await dead.settle();
    dead.kill();
    const next = arrive();
    expect(Math.abs((await standsAt(next)) - 30)).toBeLessThan(1.2);
  });

  it("does not move a player that has begun to play meanwhile", async () => {
    await watchFirst(30);
    const next = arrive();
    next.player.load().play().watch(1);
    await next.settle();
    expect(next.player.reading.position).toBe(1);
    expect(next.story()).toEqual(["session-started", "played"]);
  });

  it("does not move a player that was sent elsewhere meanwhile", async () => {
    await watchFirst(30);
    const next = arrive();
    next.player.load().seek(50);
    await next.settle();
    expect(next.player.reading.position).toBe(50);
  });

  it("goes on where playback was asked for and no frame is shown yet", async () => {
    await watchFirst(30);
    const next = arrive();
    next.player.load();
    next.player.ask();
    await next.settle();
    expect(next.player.reading.position).toBe(30);
  });

  it("sends a player that loads nothing before playback there as soon as its source is known", async () => {
    await watchFirst(30);
    const next = arrive();
    next.player.giveSource();
    await next.settle();
    expect(next.player.reading.position).toBe(30);
    next.player.learnLength().play().watch(5);
    await next.settle();
    expect(next.story()).toEqual(["session-started", "played"]);
    expect(next.told[1]?.event).toMatchObject({ type: "played", position: 30 });
  });

  it("finds a source that was there before it began to watch", async () => {
    await watchFirst(30);
    const { player } = visit({ lrs, browser, options: { resume: "off" } });
    player.emits.clear();
    player.giveSource();
    const next = visit({ lrs, browser, player, options: { resume: "auto" } });
    await next.settle();
    expect(player.reading.position).toBe(30);
  });

  it("starts another source where that one was left", async () => {
    await watchFirst(30);
    const next = arrive();
    await standsAt(next);
    next.player.load("https://media.example/other.webm");
    await next.settle();
    expect(next.player.reading.position).toBe(0);
  });
});
