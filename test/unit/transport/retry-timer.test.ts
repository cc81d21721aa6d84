import { describe, expect, it } from "vitest";
import { createRetryTimer } from "../../../src/transport/retry-timer.ts";
import { createHandClock } from "./hand-clock.ts";

const START_MS = Date.UTC(2026, 0, 2, 3, 4, 5);

function open() {
  const hand = createHandClock(START_MS);
  let attempts = 0;
  const timer = createRetryTimer({ ...hand, random: () => 1 }, () => (attempts += 1));
  return { ...hand, timer, attempts: () => attempts };
}

describe("createRetryTimer", () => {
  it("waits for nothing at first", () => {
    const { timer } = open();
    expect([timer.dueAt(), timer.isAsked()]).toEqual([undefined, false]);
  });

  it("tries again once the wait that it returns has passed, and then waits no longer", () => {
    const { timer, pass, attempts } = open();
    expect(timer.fail(undefined)).toBe(1_000);
    expect(timer.dueAt()).toBe(START_MS + 1_000);
    pass(999);
    expect(attempts()).toBe(0);
    pass(1);
    expect([attempts(), timer.dueAt()]).toEqual([1, undefined]);
    pass(3_600_000);
    expect(attempts()).toBe(1);
  });

  it("is over as it tries again: what fails at once waits anew", () => {
    const hand = createHandClock(START_MS);
    const dueAt: unknown[] = [];
    const timer = createRetryTimer({ ...hand, random: () => 1 }, () => dueAt.push(timer.dueAt()));
    timer.fail(undefined);
    hand.pass(1_000);
    expect(dueAt).toEqual([undefined]);
  });

  it("waits longer with every failure in a row", () => {
    const { timer } = open();
    expect([1, 2, 3, 4].map(() => timer.fail(undefined))).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it("begins anew once the server has answered", () => {
    const { timer } = open();
    timer.fail(undefined);
    timer.fail(undefined);
    timer.succeed();
    expect(timer.fail(undefined)).toBe(1_000);
  });

  it("waits as long as the server asks, and says that it asked", () => {
    const { timer, running } = open();
    expect(timer.fail(7_000)).toBe(7_000);
    expect([running(), timer.isAsked(), timer.dueAt()]).toEqual([[7_000], true, START_MS + 7_000]);
  });

  it("counts a failure whose wait the server asked for", () => {
    const { timer } = open();
    timer.fail(7_000);
    expect(timer.fail(undefined)).toBe(2_000);
    expect(timer.isAsked()).toBe(false);
  });

  it("is one wait: another failure replaces it", () => {
    const { timer, pass, running, attempts } = open();
    timer.fail(7_000);
    timer.fail(9_000);
    expect(running()).toEqual([9_000]);
    pass(20_000);
    expect(attempts()).toBe(1);
  });

  it("waits no longer once it is ended, twice as well", () => {
    const { timer, pass, attempts } = open();
    timer.end();
    timer.fail(undefined);
    timer.end();
    timer.end();
    pass(10_000);
    expect([attempts(), timer.dueAt(), timer.isAsked()]).toEqual([0, undefined, false]);
  });
});
