import { OWN_EXTENSION, VIDEO_EXTENSION } from "../formats/xapi/iris.ts";
import { deviation, error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { fieldsAt, joinPath } from "./reading.ts";
import { coveredSeconds, readForwardSegments } from "./segments.ts";
import type { StatementView } from "./view.ts";

/** Half of the last of three decimals, and a hair for what binary fractions lose. */
const ROUNDING = 0.000_501;

/** Seconds at the media's end that a player may leave unplayed and the media still counts as watched. */
const END_TOLERANCE_SECONDS = 0.5;

/** The same as a share of the length, for short media. */
const END_TOLERANCE_SHARE = 0.02;

const UNITED = OWN_EXTENSION + "segments-united";

/** Whether the statement says that its segments were united and no longer stand in viewing order. */
export function isUnited({ result }: StatementView): boolean {
  return fieldsAt(result, "extensions")[UNITED] === true;
}

/** Time, segments, progress, length and threshold of one statement must tell the same story. */
export function* reviewProgress(view: StatementView): Generator<Finding> {
  const { told, given, verb } = view;
  const { time, progress } = told;
  const { length, "completion-threshold": threshold = 1 } = given;
  const text = told["played-segments"];
  const segments = typeof text === "string" ? readForwardSegments(text) : undefined;
  if (isUnited(view)) {
    yield deviation("VP-41", joinPath("result.extensions", UNITED), "The order of viewing was given up.");
  }
  if (typeof length === "number" && length > 0) {
    if (typeof time === "number" && Number.isFinite(time) && time > length)
      yield at("time", "VP-36", "It lies after the media's end.");
    if (segments?.some(([, to]) => to > length)) {
      yield at("played-segments", "VP-39", "A segment ends after the media.");
    } else if (typeof progress === "number" && segments !== undefined) {
      const spared = verb === "completed" || progress === 1 ? endTolerance(length) : 0;
      const covered = coveredSeconds(segments);
      yield* reviewShare(progress, { least: covered / length, most: (covered + spared) / length });
    }
  }
  const measurable = typeof progress === "number" && typeof threshold === "number";
  if (verb === "completed" && measurable && progress < threshold) {
    yield at("progress", "VP-45", "It has not reached the threshold.");
  }
}

function* reviewShare(
  progress: number,
  { least, most }: { least: number; most: number },
): Generator<Finding> {
  const inRange = progress >= 0 && progress <= 1;
  if (inRange && (progress < Math.min(least, 0.999) - ROUNDING || progress > most + ROUNDING)) {
    yield at("progress", "VP-42", `The segments cover ${Math.round(least * 1000) / 1000} of the length.`);
  }
}

/** What a completed viewing may lack: players stop short of the end. */
function endTolerance(length: number): number {
  return Math.min(END_TOLERANCE_SECONDS, length * END_TOLERANCE_SHARE);
}

function at(name: string, rule: "VP-36" | "VP-39" | "VP-42" | "VP-45", message: string): Finding {
  return error(rule, joinPath("result.extensions", VIDEO_EXTENSION + name), message);
}
