import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LearningEvent, Progress } from "../../../src/events/learning-event.ts";
import { beginViewing, type FakeViewing, type FakeViewingOptions } from "../../support/fake-viewing.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { anyViewing, takeStep, type Step } from "../../support/viewing-steps.ts";
import { secondsOf, watchedByHand } from "../../support/watched-by-hand.ts";

const seed = 20_260_102;
const runs = propertyRuns(300);
const lengthSeconds = 60;
const roundingSeconds = 0.001;
/** A session that starts within the first tenth of a second starts at 0. */
const firstFrameSeconds = 0.1;
const bases = ["position", "reached", "watched"] as const;

interface Viewing {
  readonly steps: readonly Step[];
  readonly length: number;
  readonly basis: (typeof bases)[number];
  readonly roughness: number;
}

const viewings: fc.Arbitrary<Viewing> = fc.record({
  steps: anyViewing,
  length: fc.constantFrom(lengthSeconds, lengthSeconds, 8, 3, 600),
  basis: fc.constantFrom(...bases),
  roughness: fc.integer(),
});

function view(
  {
    steps,
    length,
    basis,
  }: Omit<Viewing, "roughness" | "steps"> & { readonly steps: readonly (Step | "come back")[] },
  options: FakeViewingOptions = {},
): FakeViewing {
  const tracker = { threshold: 0.9, milestones: { at: [0, 10, 25, 50, 75, 90, 100], basis } };
  const viewing = beginViewing({ tracker, ...options });
  const { player } = viewing;
  player.load(length);
  player.play();
  for (const step of steps) {
    if (step === "come back") viewing.comeBack();
    else takeStep(player, step);
  }
  player.close();
  return viewing;
}

/** Holds for any viewing. */
function always(rule: (viewing: Viewing) => void): void {
  fc.assert(fc.property(viewings, rule), { seed, numRuns: runs });
}

function finalProgress(events: readonly LearningEvent[]): Progress & { readonly share: number } {
  const last = events.at(-1);
  if (last?.type !== "session-ended" || last.progress.share === undefined) {
    throw new Error("The session did not end, or has no progress.");
  }
  return { ...last.progress, share: last.progress.share };
}

describe("advance: any viewing", () => {
  it("counts as watched what an onlooker counts, on exact signals", () => {
    always((viewing) => {
      const { events, player } = view(viewing);
      const { share, segments } = finalProgress(events);
      const seconds = secondsOf(watchedByHand(player.course));
      const tolerance = 0.02 + segments.length * roundingSeconds;
      expect(Math.abs(share * viewing.length - seconds)).toBeLessThan(tolerance);
    });
  });

  it("counts as watched what an onlooker counts, within 0.1 s times the rate for each break in playback, on signals as rough as a browser's", () => {
    always((viewing) => {
      const { events, player, signals } = view(viewing, { roughness: viewing.roughness });
      const { share } = finalProgress(events);
      const breaks = signals.filter(({ type }) => type !== "time" && type !== "tick").length;
      const fastest = Math.max(...signals.map(({ rate }) => rate));
      const seconds = secondsOf(watchedByHand(player.course));
      expect(Math.abs(share * viewing.length - seconds)).toBeLessThan(0.1 * fastest * breaks);
    });
  });

  it("never counts as watched what was only passed by a seek", () => {
    always((viewing) => {
      const { events, player } = view(viewing);
      const { segments } = finalProgress(events);
      const byHand = watchedByHand(player.course);
      const tolerance = 0.02 + segments.length * roundingSeconds;
      expect(secondsOf([...byHand, ...segments]) - secondsOf(byHand)).toBeLessThan(tolerance);
    });
  });

  it("counts as consumed the length of all segments, where they are played at their own pace", () => {
    always(({ steps, length, basis }) => {
      const ownPace: (Step | "come back")[] = steps.filter(([verb]) => verb !== "rate");
      ownPace.splice(ownPace.length / 2, 0, "come back");
      const { consumed, segments } = finalProgress(view({ steps: ownPace, length, basis }).events);
      const seconds = segments.reduce((sum, [from, to]) => sum + to - from, 0);
      expect(consumed).toBeCloseTo(seconds, 6);
    });
  });

  it("ends every segment at a time that was told", () => {
    always((viewing) => {
      const { events } = view(viewing, { roughness: viewing.roughness });
      const times = new Set(
        events.flatMap((event) => (event.type === "seeked" ? [event.from, event.to] : [event.position])),
      );
      for (const event of events) {
        if ("progress" in event)
          expect(times).toContain(event.progress.segments.at(-1)?.[1] ?? event.position);
      }
      const untold = finalProgress(events)
        .segments.flat()
        .filter((end) => !times.has(end));
      expect(untold).toEqual([]);
    });
  });

  it("tells a skip where all that moved the position were skips, and of no viewing without them", () => {
    const moves = /^(click|seek|hop|drag|arrows|end)$/;
    always((viewing) => {
      const { roughness, steps } = viewing;
      const ways = (kept: (step: Step) => boolean): Set<string | undefined> => {
        const { only } = view({ ...viewing, steps: steps.filter(kept) }, { roughness });
        return new Set(only("seeked").map(({ by }) => by));
      };
      expect(ways(([verb]) => !moves.test(verb))).not.toContain(undefined);
      expect(ways(([verb]) => verb !== "skips")).not.toContain("skip");
    });
  });

  it("dates events in strict order, whatever the computer's clock does", () => {
    always((viewing) => {
      const times = view(viewing, { roughness: viewing.roughness }).events.map(({ at }) => at);
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
    });
  });

  it("reaches each mark, and completes, at most once", () => {
    always((viewing) => {
      const { only } = view(viewing);
      const marks = only("milestone-reached").map(({ mark }) => mark);
      expect(marks).toEqual([...new Set(marks)]);
      expect(only("completed").length).toBeLessThan(2);
    });
  });

  it("tells nothing but what can follow", () => {
    always((viewing) => {
      const { events } = view(viewing, { roughness: viewing.roughness });
      expect(events[0]?.type).toBe("session-started");
      let playing = false;
      for (const [index, { type }] of events.entries()) {
        expect(type === "session-started").toBe(index === 0);
        expect(type === "session-ended").toBe(index === events.length - 1);
        if (type === "played") expect(playing).toBe(false);
        if (type === "paused") expect(playing).toBe(true);
        if (type === "ended" || type === "session-ended") expect(playing).toBe(false);
        playing = type === "played" || (playing && type !== "paused");
      }
    });
  });

  it("goes on from a stored state as if it had never stopped", () => {
    always((viewing) => {
      const options = { roughness: viewing.roughness };
      const stored = view(viewing, { ...options, store: structuredClone });
      expect(stored.events).toEqual(view(viewing, options).events);
    });
  });

  it("adds up to the same over two sessions as in one", () => {
    const settled: Step = ["watch", 1.5];
    always(({ steps: all, length, basis }) => {
      // A change of size is an act amid a session, and ends a gesture; just after its start it is the page's.
      const steps = all.filter(([verb]) => verb !== "width");
      const half = Math.floor(steps.length / 2);
      const [before, after] = [steps.slice(0, half), steps.slice(half)];
      const whole = view({ steps: [...before, settled, ...after], length, basis });
      const parts = view({ steps: [...before, settled, "come back", ...after], length, basis });
      const one = finalProgress(whole.events);
      const two = finalProgress(parts.events);
      const tolerance = firstFrameSeconds + two.segments.length * roundingSeconds;
      expect(Math.abs(two.share - one.share) * length).toBeLessThan(tolerance);
      expect(parts.only("completed").length).toBe(whole.only("completed").length);
      if (basis === "watched") {
        expect(parts.only("milestone-reached").map(({ mark }) => mark)).toEqual(
          whole.only("milestone-reached").map(({ mark }) => mark),
        );
      }
    });
  });
});
