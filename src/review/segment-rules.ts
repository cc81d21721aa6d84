import type { Segment } from "../events/learning-event.ts";
import { error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import type { HeldView, Placed } from "./held.ts";
import { indexSegments } from "./segment-index.ts";
import type { SegmentIndex } from "./segment-index.ts";
import { readSegments } from "./segments.ts";

/**
 * What the session's own acts say was played stands in its played segments, end by end; no end is made up; and
 * nothing that was told once is gone later. What the session's first text holds of earlier sessions is believed.
 * `positions`: those that some statement of the registration tells; `undefined` where not all are known any more.
 */
export function* reviewSegments(
  session: readonly Placed[],
  positions: ReadonlySet<unknown> | undefined,
): Generator<Finding> {
  const played = playedByActs(session);
  let before: readonly Segment[] | undefined;
  let known: SegmentIndex | undefined;
  for (const [index, { view, path }] of session.entries()) {
    const text = view.told["played-segments"];
    const segments = typeof text === "string" ? readSegments(text) : undefined;
    if (segments === undefined) continue;
    const where = `${path}.result.extensions`;
    const told = indexSegments(segments);
    known ??= told;
    const isTold = view.united ? told.covers : told.has;
    const isKept = view.united ? told.covers : told.hasGrown;
    const isMadeUp = (segment: Segment): boolean =>
      known?.hasBegun(segment) === false && segment.some((end) => positions?.has(end) === false);
    const untold = played.find(({ since, segment }) => since <= index && !isTold(segment));
    const lost = before?.find((segment) => segment[1] > segment[0] && !isKept(segment));
    const madeUp = segments.find(isMadeUp);
    if (untold) {
      yield error("VP-40", where, `The acts tell of ${untold.segment.join(" to ")}; the segments do not.`);
    } else if (lost) {
      yield error("VP-41", where, `The segment ${lost.join(" to ")} was told before and is gone.`);
    } else if (madeUp && !view.united) {
      yield error("VP-40", where, `No statement tells both ends of ${madeUp.join(" to ")}.`);
    }
    before = segments;
    known = told;
  }
}

/** A stretch that begins and ends by acts, and from which statement of the session on it is known. */
interface Played {
  readonly segment: Segment;
  readonly since: number;
}

/** Playing backward is not watching: it begins and ends stretches as pauses do. */
function playedByActs(session: readonly Placed[]): readonly Played[] {
  const played: Played[] = [];
  let from: number | undefined;
  let playing = false;
  let backward = false;
  const turn = (since: number, stop: number | undefined, start: number | undefined): void => {
    if (from !== undefined && stop !== undefined && stop > from)
      played.push({ segment: [from, stop], since });
    from = playing && !backward ? start : undefined;
  };
  for (const [since, { view }] of session.entries()) {
    const { verb, told, given } = view;
    const position = numberIn(told, "time");
    const speed = parseFloat(String(given["speed"]));
    const turns = !Number.isNaN(speed) && speed < 0 !== backward;
    if (turns) backward = speed < 0;
    if (verb === "seeked") turn(since, numberIn(told, "time-from"), numberIn(told, "time-to"));
    else if (verb === "played" || verb === "paused" || turns) {
      const goesOn = verb === "played" && playing;
      if (verb === "played" || verb === "paused") playing = verb === "played";
      if (!goesOn) turn(since, position, position);
    }
  }
  return played;
}

function numberIn(fields: HeldView["told"], name: string): number | undefined {
  const value = fields[name];
  return typeof value === "number" ? value : undefined;
}
