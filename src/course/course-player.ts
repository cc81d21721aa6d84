import type { CaptionsTrack } from "../launch/cmi5/preferences.ts";
import type { VideojsPlayer } from "../players/videojs/player-api.ts";

/** The part of a video.js player that the page itself uses. */
export interface CoursePlayer extends VideojsPlayer {
  /** Shows or hides all that starts playback. */
  controls(shown: boolean): void;
  pause(): void;
  textTracks(): ReturnType<VideojsPlayer["textTracks"]> & ArrayLike<CaptionsTrack>;
  /** Calls back once the player can be used, at the earliest after this returns. */
  ready(listener: () => void): void;
}

/** video.js, as its script leaves it in the page. */
export type CourseVideojs = (id: string, options: Readonly<Record<string, unknown>>) => CoursePlayer;

/** What its script calls itself in the page; a host that knows the name would type it in its own way. */
const libraryName: string = "videojs";

const playbackRates = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** Makes a player of the page's video that nobody can start yet; without the script of video.js the browser's own stays. */
export function createCoursePlayer(
  videojs: CourseVideojs | undefined = Reflect.get(globalThis, libraryName),
): CoursePlayer | undefined {
  return videojs?.("player", { controls: false, playbackRates });
}
