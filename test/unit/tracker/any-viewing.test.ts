import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginViewing, type FakeViewing } from "../../support/fake-viewing.ts";
import { anyViewing, takeStep, type Step } from "../../support/viewing-steps.ts";
import { secondsOf, watchedByHand } from "../../support/watched-by-hand.ts";

const seed = 20_260_102;
const runs = Number(process.env["RUNS"] ?? 300);
const length = 60;

function view(steps: readonly Step[], roughness?: number): FakeViewing {
  const viewing = beginViewing({
    tracker: { threshold: 0.999 },
    ...(roughness !== undefined && { roughness }),
  });
  const { player } = viewing;
  player.load(length);
  player.play();
  for (const step of steps) takeStep(player, step);
  player.close();
  return viewing;
}

function always(rule: (viewing: FakeViewing) => void): void {
  fc.assert(
    fc.property(anyViewing, (steps) => rule(view(steps))),
    { seed, numRuns: runs },
  );
}

const roundingSeconds = 0.001;

describe("advance: any viewing", () => {
  it("counts as watched what an onlooker counts, on exact signals", () => {
    always(({ events, player }) => {
      const told = events.at(-1);
      if (told?.type !== "session-ended") throw new Error("The session did not end.");
      const byHand = watchedByHand(player.course);
      const { share = 0, segments } = told.progress;
      expect(Math.abs(share * length - secondsOf(byHand))).toBeLessThan(
        0.02 + segments.length * roundingSeconds,
      );
    });
  });

  it("ends every segment at a time that was told", () => {
    always(({ events }) => {
      const times = new Set(
        events.flatMap((event) => (event.type === "seeked" ? [event.from, event.to] : [event.position])),
      );
      for (const event of events) {
        if (!("progress" in event)) continue;
        for (const end of event.progress.segments.flat()) expect(times).toContain(end);
      }
    });
  });

  it("dates events in strict order, whatever the computer's clock does", () => {
    always(({ events }) => {
      const times = events.map(({ at }) => at);
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
    });
  });
});
