import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlayerSignal } from "../../../src/events/player-signal.ts";
import type { RegistrationState, SessionProgress } from "../../../src/events/registration-state.ts";
import { advance, type Step } from "../../../src/tracker/advance.ts";
import {
  differsInPlayheadOnly,
  recoverTracking,
  sessionProgress,
  startTracking,
  withoutPlayed,
  type TrackerState,
} from "../../../src/tracker/tracker-state.ts";
import { snapshotAtFirst } from "../../support/fake-player.ts";
import { beginViewing, usualOptions } from "../../support/fake-viewing.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { anyViewing, takeStep } from "../../support/viewing-steps.ts";

const seed = 20_260_103;
const runs = propertyRuns(200);
const lengthSeconds = 60;
const session = "session";

const earlier: SessionProgress = {
  started: 1_000,
  revision: 3,
  lastAt: 9_000,
  segments: [[20, 30]],
  ordered: true,
  consumed: 10,
  completed: false,
  reached: [10],
};

/** The state after one signal, and what storage holds of the registration then. */
interface Moment {
  readonly state: TrackerState;
  readonly signal: PlayerSignal;
  readonly rows: RegistrationState;
}

const courses = fc.record({
  steps: anyViewing,
  roughness: fc.integer(),
  basis: fc.constantFrom("position" as const, "watched" as const),
  restored: fc.constantFrom<RegistrationState>({}, { earlier }),
  segmentsLimitBytes: fc.constantFrom(8_192, 40),
  cut: fc.nat(),
});

type Course = typeof courses extends fc.Arbitrary<infer Value> ? Value : never;

/** Every moment of a viewing at which a session is open, none of which closes it. */
function momentsOf({ steps, roughness, basis, restored, segmentsLimitBytes }: Course): Moment[] {
  const { player, signals } = beginViewing({ roughness });
  player.load(lengthSeconds);
  player.play();
  for (const step of steps) takeStep(player, step);
  const options = {
    ...usualOptions,
    threshold: 0.5,
    segmentsLimitBytes,
    milestones: { at: [10, 50, 100], basis },
  };
  let state = startTracking({ options, restored, snapshot: snapshotAtFirst });
  let rows = restored;
  return signals.flatMap((signal) => {
    const { played } = state;
    state = advance(state, signal).state;
    if (state.played !== played) rows = { ...rows, [session]: sessionProgress(state) };
    return state.open ? [{ state, signal, rows }] : [];
  });
}

const close = (state: TrackerState, signal: PlayerSignal): Step =>
  advance(state, { ...signal, type: "close", reason: "closing" });

/** What a session tells at its closing, and adds to its registration; sums of seconds without their noise. */
const closingOf = ({ events, ended }: Step): unknown =>
  JSON.parse(
    JSON.stringify({ events, ended }, (_, value: unknown) =>
      typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value,
    ),
  );

function always(rule: (moments: readonly Moment[], at: number) => void): void {
  fc.assert(
    fc.property(courses, (course) => {
      const moments = momentsOf(course);
      fc.pre(moments.length > 0);
      rule(moments, course.cut % moments.length);
    }),
    { seed, numRuns: runs },
  );
}

describe("recoverTracking", () => {
  it("closes a session that was cut off at any signal as its page would have closed it there", () => {
    always((moments, at) => {
      const moment = moments[at];
      if (!moment) throw new RangeError("no such moment");
      const { state, signal, rows } = moment;
      const kept = structuredClone(withoutPlayed(state));
      const recovered = recoverTracking({ kept, session, rows });
      expect(closingOf(close(recovered, signal))).toEqual(closingOf(close(state, signal)));
    });
  });

  it("closes it so from an earlier checkpoint as well, where only the playhead moved since", () => {
    let moved = 0;
    always((moments, at) => {
      const checkpoint = moments[at];
      const later = checkpoint && moments.slice(at + 1, at + 8);
      for (const { state, signal, rows } of later ?? []) {
        if (!checkpoint || !differsInPlayheadOnly(checkpoint.state, state)) return;
        moved += 1;
        const kept = { ...withoutPlayed(checkpoint.state), playhead: state.playhead };
        const recovered = recoverTracking({ kept, session, rows });
        expect(closingOf(close(recovered, signal))).toEqual(closingOf(close(state, signal)));
      }
    });
    expect(moved).toBeGreaterThan(runs / 10);
  });

  it("counts what other sessions added meanwhile, and adds only its own to its row", () => {
    always((moments, at) => {
      const moment = moments[at];
      if (!moment) throw new RangeError("no such moment");
      const { state, signal, rows } = moment;
      const meanwhile = { ...earlier, started: 2e12, segments: [[50, 55]] as const, consumed: 5 };
      const kept = withoutPlayed(state);
      const alone = close(recoverTracking({ kept, session, rows }), signal);
      const both = close(recoverTracking({ kept, session, rows: { ...rows, meanwhile } }), signal);
      const last = both.events.at(-1);
      const before = alone.events.at(-1);
      if (last?.type !== "session-ended" || before?.type !== "session-ended") throw new Error("not closed");
      expect(last.progress.consumed).toBeCloseTo(before.progress.consumed + 5, 6);
      expect(last.progress.share).toBeGreaterThanOrEqual(before.progress.share ?? NaN);
      expect(both.ended?.consumed).toBeCloseTo(alone.ended?.consumed ?? NaN, 6);
      if (both.ended?.ordered) expect(both.ended.segments).toEqual(alone.ended?.segments);
    });
  });

  it("does not complete again what another session completed meanwhile", () => {
    const moments = momentsOf({
      steps: [["watch", 29.97]],
      roughness: 1,
      basis: "position",
      restored: {},
      segmentsLimitBytes: 8_192,
      cut: 0,
    });
    const last = moments.at(-1);
    if (!last) throw new Error("nothing was watched");
    const { state, rows } = last;
    const signal = { ...last.signal, position: 30.2, clock: shifted(last.signal, 600) };
    const kept = withoutPlayed(state);
    const typesOf = (known: RegistrationState): string[] =>
      close(recoverTracking({ kept, session, rows: known }), signal).events.map(({ type }) => type);
    expect(typesOf({ ...rows, meanwhile: { ...earlier, segments: [], completed: true } })).not.toContain(
      "completed",
    );
    expect(typesOf(rows)).toContain("completed");
  });
});

const shifted = ({ clock }: PlayerSignal, ms: number): PlayerSignal["clock"] => ({
  wallMs: clock.wallMs + ms,
  monotonicMs: clock.monotonicMs + ms,
});

describe("withoutPlayed", () => {
  it("is of one size however much was watched", () => {
    const sizes = [1, 200].map((seeks) => {
      const { player, state } = beginViewing();
      player.load(7_200);
      player.play();
      for (let seek = 0; seek < seeks; seek++) {
        player.watch(1);
        player.apiSeek(((seek * 37) % 700) * 10);
        player.watch(1);
      }
      return JSON.stringify(withoutPlayed(state())).length;
    });
    expect(Math.abs((sizes[1] ?? NaN) - (sizes[0] ?? NaN))).toBeLessThan(60);
  });
});

describe("advance", () => {
  it("tells the last row of a session that another length ended, whatever begins in the same step", () => {
    const { player, signals, state } = beginViewing();
    player.load(60);
    player.play();
    player.watch(5);
    const before = state();
    const [last] = signals.slice(-1);
    if (!last) throw new Error("no signal");
    const { ended, events } = advance(before, { ...last, type: "length", length: 90 });
    expect(events.map(({ type }) => type)).toEqual(["paused", "session-ended", "session-started", "played"]);
    expect(ended).toMatchObject({ started: before.started, segments: [[0, 5]], consumed: 5 });
  });

  it("counts a round that is only counted as a revision of the row that it changes", () => {
    const { player, state } = beginViewing();
    player.setLoop(true);
    player.load(4);
    player.play();
    player.watch(4 * 10 + 1);
    const one = sessionProgress(state());
    player.watch(4);
    const other = sessionProgress(state());
    expect(other.segments.length).toBe(one.segments.length + 1);
    expect(other.revision).toBeGreaterThan(one.revision);
  });
});
