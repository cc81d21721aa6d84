import type { LearningEvent } from "../../src/events/learning-event.ts";
import type { PlayerSignal } from "../../src/events/player-signal.ts";
import type { TrackerOptions } from "../../src/tracker/tracker-options.ts";
import { advance } from "../../src/tracker/advance.ts";
import { startTracking, type TrackerState } from "../../src/tracker/tracker-state.ts";
import type { Frame, Recording } from "../record/recording.ts";
import { snapshotAtFirst } from "./fake-player.ts";
import type { Course, CourseNote } from "./watched-by-hand.ts";

/** Faster than any rate that was recorded: between two frames the media jumped. */
const jumpPerSecond = 3;
const press = /^(clicked|pressed on|pressed Arrow|moved to|sought|a script sought)/;
const act =
  /^(pressed (play|pause)|let go|chose the rate|a script set the rate|the captions|full screen|an ad)/;

/** Gives the tracker the recorded signals, and at each `wakeAt` a tick with what the recorder saw then. */
export function replay({ signals, frames }: Recording, options: TrackerOptions): readonly LearningEvent[] {
  const events: LearningEvent[] = [];
  let state: TrackerState = startTracking({ options, restored: {}, snapshot: snapshotAtFirst });
  let last: PlayerSignal | undefined;

  function give(signal: PlayerSignal): void {
    const step = advance(state, signal);
    state = step.state;
    events.push(...step.events);
    last = signal;
  }

  function tickUntil(monotonicMs: number): void {
    while (last && state.wakeAt !== undefined && state.wakeAt < monotonicMs) {
      const { clock, ...moment } = last;
      const wakeMs = Math.max(state.wakeAt, clock.monotonicMs);
      const wallMs = clock.wallMs + wakeMs - clock.monotonicMs;
      give({
        ...moment,
        position: positionAt(frames, wakeMs),
        type: "tick",
        clock: { wallMs, monotonicMs: wakeMs },
      });
    }
  }

  for (const signal of signals) {
    tickUntil(signal.clock.monotonicMs);
    give(signal);
  }
  tickUntil(frames.at(-1)?.[0] ?? 0);
  if (last) give({ ...last, type: "close", reason: "closing" });
  return events;
}

/** What the onlooker of a recording wrote down: the frames that were seen, and what was done, each with a frame. */
export function courseOf({ frames, truth }: Recording): Course {
  const seen = frames.map(([ms, position], index): CourseNote => ({
    note: "frame",
    ms,
    position,
    runs: runsFrom(frames, index),
  }));
  const done = truth.flatMap(({ monotonicMs: ms, did }): CourseNote[] => {
    const note = press.test(did) ? "press" : "act";
    if (note === "act" && !act.test(did)) return [];
    const runs = runsFrom(frames, frames.findIndex(([at]) => at > ms) - 1);
    return [
      { note: "frame", ms, position: positionAt(frames, ms), runs },
      { note, ms },
    ];
  });
  return [...seen, ...done].toSorted((a, b) => a.ms - b.ms);
}

/** Whether the media ran from one frame to the next. */
export function runsFrom(frames: readonly Frame[], index: number): boolean {
  const [frame, next] = [frames.at(index), frames[index + 1]];
  return frame?.[2] === 1 && next?.[2] === 1 && !isJump(frame, next);
}

function positionAt(frames: readonly Frame[], ms: number): number {
  const index = frames.findIndex(([at]) => at > ms);
  const [before, after] = [frames.at(index - 1), frames.at(index)];
  if (before === undefined || after === undefined) return NaN;
  const [fromMs, from] = before;
  return isJump(before, after) ? from : from + ((after[1] - from) * (ms - fromMs)) / (after[0] - fromMs);
}

function isJump([fromMs, from]: Frame, [toMs, to]: Frame): boolean {
  return Math.abs(to - from) > (jumpPerSecond * (toMs - fromMs)) / 1_000 + 0.05;
}
