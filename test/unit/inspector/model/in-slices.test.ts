import { describe, expect, it } from "vitest";
import { inSlices } from "../../../../src/inspector/model/in-slices.ts";

/** A page whose time passes only in work, and in whose timers somebody else decides. */
function createIdlePage() {
  let now = 0;
  const timers: (() => void)[] = [];
  return {
    work: (ms: number) => {
      now += ms;
    },
    timers,
    effects: {
      clock: () => ({ wallMs: now, monotonicMs: now }),
      startTimer: (run: () => void) => {
        timers.push(run);
        return () => {
          timers.splice(timers.indexOf(run), 1);
        };
      },
    },
  };
}

describe("inSlices", () => {
  it("lets the page have its turn between pieces of a few milliseconds, and ends with the result", () => {
    const page = createIdlePage();
    const results: number[] = [];
    let steps = 0;
    function* work(): Generator<undefined, number, undefined> {
      for (; steps < 100; steps += 1) {
        page.work(0.25);
        yield;
      }
      return steps;
    }
    inSlices(work(), (result) => results.push(result), page.effects);
    expect(steps).toBe(0);
    const stepsAfter: number[] = [];
    while (page.timers.length) {
      page.timers.shift()?.();
      stepsAfter.push(steps);
    }
    expect(results).toEqual([100]);
    expect(stepsAfter).toEqual([31, 63, 95, 100]);
  });

  it("can be ended early", () => {
    const page = createIdlePage();
    function* work(): Generator<undefined, never, undefined> {
      for (;;) {
        page.work(1);
        yield;
      }
    }
    const stop = inSlices(work(), () => expect.unreachable(), page.effects);
    page.timers.shift()?.();
    expect(page.timers).toHaveLength(1);
    stop();
    expect(page.timers).toHaveLength(0);
  });
});
