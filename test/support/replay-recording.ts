import type { LearningEvent } from "../../src/events/learning-event.ts";
import { isJump, positionByFrames } from "../../src/testing/recorded-course.ts";
import type { Frame } from "../../src/testing/recorded-viewing.ts";
import { replaySignals } from "../../src/testing/replay-signals.ts";
import type { TrackerOptions } from "../../src/tracker/tracker-options.ts";
import type { Recording } from "../record/recording.ts";
import { snapshotAtFirst } from "./fake-player.ts";
import type { Course, CourseNote } from "./watched-by-hand.ts";

const press = /^(clicked|pressed on|pressed Arrow|moved to|sought|a script sought)/;
const act =
  /^(pressed (play|pause)|let go|chose the rate|a script set the rate|the captions|full screen|an ad)/;

/** What the tracker makes of the recorded signals, woken with what the recorder saw at that moment. */
export function replay(recording: Recording, options: TrackerOptions): readonly LearningEvent[] {
  return replaySignals({ ...recording, snapshot: snapshotAtFirst }, options).flat();
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
      { note: "frame", ms, position: positionByFrames(frames, ms), runs },
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
