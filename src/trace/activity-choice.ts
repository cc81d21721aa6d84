import { TrackingError } from "../errors.ts";
import type { Activity } from "../events/tracking-context.ts";
import type { PlayerAdapter } from "../players/player-adapter.ts";
import { checkActivity, deriveActivity } from "./activity.ts";
import type { TraceOptions } from "./options.ts";
import { surroundingsOf } from "./surroundings.ts";

/** Lengths that differ by less may be two renditions of one media. */
const sameLengthSeconds = 1;
const sameLengthShare = 0.01;

/** Says what the player plays, in the records' words. */
export interface ActivityChoice {
  /** The activity of the present source; `undefined` while there is none. */
  choose(): Activity | undefined;
  /** Told each length: true where the activity that the page gave cannot be what plays any more. */
  contradicts(length: number): boolean;
}

/**
 * An activity given as an object holds for the source that it was given with: another source of another length is
 * something else, reported once and named by its own source from then on.
 */
export function createActivityChoice(
  given: TraceOptions["activity"],
  adapter: PlayerAdapter,
  fail: (error: TrackingError) => void,
): ActivityChoice {
  let fixed = typeof given === "object" ? given : undefined;
  let first: { readonly url: string; readonly length: number } | undefined;

  function asGiven(): Activity | TrackingError | undefined {
    const source = adapter.source();
    if (source === undefined) return undefined;
    const surroundings = surroundingsOf(adapter);
    const named = typeof given === "function" ? given(source) : fixed;
    return named === undefined
      ? deriveActivity(source, surroundings)
      : checkActivity(named, source.kind, surroundings);
  }

  function choose(): Activity | undefined {
    const source = adapter.source();
    try {
      const activity = asGiven();
      if (!(activity instanceof TrackingError)) return activity;
      fail(activity);
    } catch (cause) {
      const message = "The activity function threw; the activity is derived from the source.";
      fail(new TrackingError("invalid-activity", message, { which: "activity", cause }));
    }
    return source && deriveActivity(source, surroundingsOf(adapter));
  }

  function contradicts(length: number): boolean {
    const url = adapter.source()?.url ?? "";
    first ??= { url, length };
    const differs =
      Math.abs(length - first.length) > Math.max(sameLengthSeconds, sameLengthShare * first.length);
    if (fixed === undefined || url === first.url || !differs) return false;
    const message = `The activity ${fixed.id} was given for another source; the present one is named by its URL.`;
    fail(new TrackingError("invalid-activity", message, { which: "activity" }));
    fixed = undefined;
    return true;
  }

  return { choose, contradicts };
}
