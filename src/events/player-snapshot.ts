import type { AudioTrack, Captions, Quality, Size, Volume } from "./player-signal.ts";

/**
 * Everything that can be said of the player beside its position. A fact that the player cannot tell is
 * absent, never guessed.
 */
export interface PlayerSnapshot {
  /** Playback rate, 1 is normal. */
  readonly rate: number;
  readonly volume?: Volume;
  readonly captions?: Captions;
  readonly fullScreen?: boolean;
  readonly pictureInPicture?: boolean;
  /** Rendered size of the video. */
  readonly size?: Size;
  /** Size of the device's screen. */
  readonly screenSize?: Size;
  readonly quality?: Quality;
  readonly audioTrack?: AudioTrack;
  readonly userAgent?: string;
}
