import { isTrackingError, type Cmi5Launch } from "playtrace";
import { applyPreferences, cmi5, type CaptionsTrack } from "playtrace/cmi5";
import { stateResource } from "playtrace/xapi";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { showError } from "../errors.ts";
import type { Opened } from "./opened.ts";

/** The part of a video.js player that the learner's preferences touch. */
interface Player {
  muted(muted: boolean): unknown;
  textTracks(): { readonly length: number };
}

/** What the page wants of the session. */
interface Cmi5Page {
  readonly content: TraceOptions;
  /** Whether the unit has statements of its own beside those of its video. */
  readonly layout: "beside" | "one";
  readonly player: Player;
}

/** Begins the session of a cmi5 launch. Rejects with a `TrackingError` where the LMS gives none. */
export async function openCmi5(launch: Cmi5Launch, { content, layout, player }: Cmi5Page): Promise<Opened> {
  const session = await cmi5({ launch, layout, report: showError });
  if (isTrackingError(session)) throw session;
  const muted = (isMuted: boolean): unknown => player.muted(isMuted);
  applyPreferences({ muted, textTracks: tracksOf(player) }, session.preferences);
  return {
    options: { ...content, ...session.options, resume: "auto", progress: stateResource() },
    leave: (trace) => session.exit(trace),
  };
}

/** video.js types its list of tracks without the tracks in it. */
function tracksOf(player: Player): CaptionsTrack[] {
  const list = player.textTracks();
  return Array.from({ length: list.length }, (_, index) => Reflect.get(list, index));
}
