import { advice, deviation } from "./finding.ts";
import type { Finding } from "./finding.ts";
import type { HeldView, Placed } from "./held.ts";

/** No browser plays faster: https://chromium.googlesource.com/chromium/src/+/HEAD/third_party/blink/renderer/core/html/media/ */
const FASTEST_RATE = 16;

/** What rounding, a late timer and a clock that was set may add. */
const SLACK_SECONDS = 2;

/** So many seeks within so short a time are one drag. */
const BURST_SEEKS = 6;

const BURST_MS = 2000;

/** The pace of one session, whose statements are given by their times: what was played had the time for it. */
export function* reviewPace(session: readonly Placed[], timeKey: string): Generator<Finding> {
  let from: { readonly position: number; readonly at: number } | undefined;
  let seeks: number[] = [];
  let isBurst = false;
  for (const { view, path } of session) {
    const stop = positionOf(view);
    if (from && stop !== undefined) {
      const seconds = (view.at - from.at) / 1000;
      if (stop - from.position > seconds * FASTEST_RATE + SLACK_SECONDS) {
        yield deviation("Q-25", `${path}.${timeKey}`, "More was played until then than time had passed.");
      }
    }
    if (view.verb === "played") from = startAt(view, "time");
    else if (view.verb === "seeked") from &&= startAt(view, "time-to");
    else if (view.verb === "paused" || view.verb === "terminated") from = undefined;
    if (view.verb === "seeked") {
      seeks = [...seeks.slice(1 - BURST_SEEKS), view.at];
      const isFast = seeks.length === BURST_SEEKS && view.at - (seeks[0] ?? 0) <= BURST_MS;
      if (isFast && !isBurst) yield advice("Q-26", path, "It is one of a burst of seeks.");
      isBurst = isFast;
    }
  }
}

/** Whether the session stops in the middle of playing. */
export function* reviewEnd(session: readonly Placed[]): Generator<Finding> {
  let playing: Placed | undefined;
  for (const placed of session) {
    const { verb } = placed.view;
    if (verb === "played") playing = placed;
    else if (verb === "paused" || verb === "terminated") playing = undefined;
  }
  if (playing) yield deviation("Q-24", playing.path, "Nothing says that this playing stopped.");
}

function startAt({ told, at }: HeldView, name: string) {
  const position = told[name];
  return typeof position === "number" ? { position, at } : undefined;
}

function positionOf({ verb, told }: HeldView): number | undefined {
  const position = verb === "seeked" ? told["time-from"] : verb === "paused" ? told["time"] : undefined;
  return typeof position === "number" ? position : undefined;
}
