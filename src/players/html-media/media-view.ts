import type { MediaSource, SignalFact } from "../../events/player-signal.ts";
import type { PlayerSnapshot } from "../../events/player-snapshot.ts";
import type { PlayerAdapter, PlayerReading } from "../player-adapter.ts";

export type Off = () => void;

/** What is read of a media element; a player whose media is no element answers in its place. */
export interface MediaState {
  readonly autoplay: boolean | string | undefined;
  readonly currentTime: number;
  readonly duration: number;
  readonly ended: boolean;
  readonly loop: boolean;
  readonly muted: boolean;
  readonly paused: boolean;
  readonly playbackRate: number;
  readonly readyState: number;
  readonly seeking: boolean;
  readonly volume: number;
}

/** The parts of a snapshot that are acts when they change, beside rate and volume. */
export type Parts = Pick<
  PlayerSnapshot,
  "captions" | "fullScreen" | "pictureInPicture" | "size" | "quality" | "audioTrack"
>;

/** One player as {@link adaptMedia} sees it: all that differs between a bare element and a library's player. */
export interface MediaView extends Pick<PlayerAdapter, "name" | "capabilities" | "element" | "title"> {
  readonly kind: () => MediaSource["kind"];
  /** The absolute URL given last, `""` where the source has none, `undefined` without source. */
  readonly url: () => string | undefined;
  readonly get: <Key extends keyof MediaState>(key: Key) => MediaState[Key];
  readonly scrubbing: () => boolean;
  readonly seek: (position: number) => void;
  /** True where the seek that begins was asked for by a press of what moves by a fixed time. */
  readonly skips?: () => boolean;
  /** The player's own sentence on why it gave up; `""` where it has none, as in Safari. */
  readonly failure: () => string;
  readonly parts: () => Parts;
  /** Hears the media's own events of these names, until the returned function is called. */
  readonly listen: (names: string[], listener: (event: { readonly type: string }) => void) => Off;
  /** Hears whatever may have changed a part. */
  readonly watch: (changed: () => void) => readonly Off[];
  /** True once the player is no more: it is asked nothing then. */
  readonly gone?: () => boolean;
  /** True while an ad, not the content, plays. */
  readonly interrupted?: () => boolean;
  /** Says what the player alone knows of; called first, so that it hears the player first. */
  readonly follow?: (say: (question: Say) => void) => readonly Off[];
}

/** What was said last. */
export interface Said {
  reading: PlayerReading;
  url: string | undefined;
  /** As JSON. */
  snapshot: string;
}

/** A signal that says no more than its name. */
type Bare = "playing" | "pause" | "time" | "seeked" | "waiting" | "ended" | "ad-started" | "ad-ended";

/** Puts what a player says now into a fact; `undefined` where that is nothing, or nothing new. */
export type Say = Bare | ((view: MediaView, said: Said) => SignalFact | undefined);
