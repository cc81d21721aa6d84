import type { PlayerAdapter } from "../../../src/players/player-adapter.ts";
import type { VideojsControl } from "./videojs-control.ts";

/** One player with its adapter, and what a script of the page does to it by its own API. */
export interface StagedPlayer {
  readonly adapter: PlayerAdapter;
  /** The player of video.js, where that is what plays. */
  readonly library?: VideojsControl;
  readonly playerVersion: string;
  readonly play: () => Promise<void> | undefined;
  readonly seek: (seconds: number) => void;
  /** Gives it another source and plays that. */
  readonly load: (media: string) => void;
  /** Shows the captions of a language; `""` shows none. */
  readonly showCaptions: (language: string) => void;
  readonly fullScreen: (active: boolean) => void;
}

export function show(tracks: ArrayLike<{ language: string; mode: string }>, language: string): void {
  for (const track of Array.from(tracks)) track.mode = track.language === language ? "showing" : "disabled";
}
