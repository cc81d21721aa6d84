import type { PlayerSnapshot } from "../../events/player-snapshot.ts";
import type { PlayerAdapter } from "../player-adapter.ts";
import type { Say } from "./signals.ts";

export type Off = () => void;

/** What is read of a media element; a player whose media is no element answers in its place. */
export type MediaState = Pick<
  HTMLMediaElement,
  | "autoplay"
  | "currentTime"
  | "duration"
  | "ended"
  | "loop"
  | "muted"
  | "paused"
  | "playbackRate"
  | "readyState"
  | "seeking"
  | "volume"
>;

/** The parts of a snapshot that are acts when they change, beside rate and volume. */
export type Watched = "captions" | "fullScreen" | "pictureInPicture" | "size" | "quality" | "audioTrack";

/** One player as {@link adaptMedia} sees it: all that differs between a bare element and a library's player. */
export interface MediaView extends Pick<
  PlayerAdapter,
  "name" | "capabilities" | "element" | "source" | "title"
> {
  /** Hears the media's own events of these names, until the returned function is called. */
  listen(names: string[], listener: () => void): Off;
  media(): MediaState;
  scrubbing(): boolean;
  /** The player's own sentence on why it gave up. */
  failure(): string;
  /** Reads each part of the snapshot; one that the player cannot tell has no reader, or reads `undefined`. */
  readonly read: { readonly [Key in Watched]?: () => PlayerSnapshot[Key] | undefined };
  /** Hears whatever may have changed that part. */
  readonly watch: { readonly [Key in Watched]?: (changed: () => void) => Off };
  /** True while an ad, not the content, plays. */
  interrupted?(): boolean;
  /** Says what the player alone knows of; called first, so that it hears the player first. */
  attach?(say: (question: Say) => void): Off;
}
