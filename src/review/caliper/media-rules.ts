import type { CaliperRule } from "../rules/caliper.ts";
import { isMedia } from "./event-types.ts";
import type { Place } from "./place.ts";
import { secondsOf } from "./text-formats.ts";
import { deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { fieldsAt, isFields, joinPath, textAt } from "../reading.ts";
import type { Fields } from "../reading.ts";

/** A length told in whole seconds may lack this much. */
const ROUNDING_SECONDS = 1;

/** Where the target of each action lies; of every other one, where it occurred. */
const POSITION_RULES: ReadonlyMap<string | undefined, CaliperRule> = new Map([
  ["Started", "C-42"],
  ["Restarted", "C-42"],
  ["Paused", "C-43"],
  ["Resumed", "C-44"],
  ["Ended", "C-45"],
]);

/** Where in the media it happened. */
export function* reviewTarget(event: Fields, { path }: Place): Generator<Finding> {
  if (event["type"] !== "MediaEvent") return;
  const { object, target } = event;
  const there = joinPath(path, "target");
  const hasPositions = isMedia(object) && textAt(object, "type") !== "ImageObject";
  if (target === undefined && hasPositions) {
    yield deviation("C-40", there, "It should say where in the media this happened.");
  } else if (isFields(target) && target["type"] === "MediaLocation") {
    yield* reviewPosition(event, there);
  }
}

function* reviewPosition(event: Fields, path: string): Generator<Finding> {
  const { object, target } = event;
  const position = fieldsAt(event, "target")["currentTime"];
  if (position === undefined) {
    yield deviation("C-40", joinPath(path, "currentTime"), "A location without it marks no position.");
  }
  const id = typeof object === "string" ? object : textAt(object, "id");
  if (id !== undefined && textAt(target, "id") === id) {
    yield deviation("C-23", joinPath(path, "id"), "The media has this id: a location needs one of its own.");
  }
  const length = secondsOf(textAt(object, "duration") ?? "") ?? Number.POSITIVE_INFINITY;
  const seconds = secondsOf(textAt(target, "currentTime") ?? "") ?? 0;
  if (seconds > length + ROUNDING_SECONDS) {
    const rule = POSITION_RULES.get(textAt(event, "action")) ?? "C-46";
    yield error(rule, joinPath(path, "currentTime"), "It lies beyond the end of the media.");
  }
}
