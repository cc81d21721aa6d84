import type { AudioTrack, Captions } from "../../events/player-signal.ts";
import type { Off } from "./media-view.ts";

/** A list of tracks or quality levels, as elements and video.js alike have them. */
export interface TrackList<Track> {
  readonly length: number;
  readonly [index: number]: Track;
  addEventListener(name: string, listener: () => void): void;
  removeEventListener(name: string, listener: () => void): void;
}

export type TextTrackList = TrackList<{
  readonly kind: string;
  readonly mode: string;
  readonly language: string;
}>;

/** Only WebKit's elements and video.js have one. */
export type AudioTrackList = TrackList<{
  readonly enabled: boolean;
  readonly label: string;
  readonly language: string;
}>;

/** Hears a change of the list, until the returned function is called. */
export function onChange(list: TrackList<unknown> | undefined, changed: () => void): Off {
  list?.addEventListener("change", changed);
  return () => list?.removeEventListener("change", changed);
}

export function readCaptions(list: TextTrackList): Captions {
  const shown = Array.from(list).find(
    ({ kind, mode }) => mode === "showing" && (kind === "captions" || kind === "subtitles"),
  );
  return { enabled: shown !== undefined, ...(shown?.language && { language: shown.language }) };
}

export function readAudioTrack(list: AudioTrackList | undefined): AudioTrack | undefined {
  const heard = list && Array.from(list).find(({ enabled }) => enabled);
  return heard && { label: heard.label, ...(heard.language && { language: heard.language }) };
}
