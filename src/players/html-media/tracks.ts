import type { AudioTrack, Captions } from "../../events/player-snapshot.ts";
import type { EventSource } from "./surface.ts";

/** A list of tracks or quality levels, as elements and video.js alike have them. */
export interface TrackList<Track> extends EventSource {
  readonly length: number;
  readonly [index: number]: Track;
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

export function readCaptions(list: TextTrackList): Captions {
  const shown = Array.from(list).find(
    ({ kind, mode }) => mode === "showing" && (kind === "captions" || kind === "subtitles"),
  );
  return { enabled: shown !== undefined, ...readLanguage(shown) };
}

/** The track that is heard, as a part of the snapshot; nothing where there is no choice of tracks. */
export function readAudioTrack(list: AudioTrackList | undefined): { audioTrack?: AudioTrack } {
  const heard = list && Array.from(list).find(({ enabled }) => enabled);
  return heard ? { audioTrack: { label: heard.label, ...readLanguage(heard) } } : {};
}

function readLanguage(track: { readonly language: string } | undefined): { language?: string } {
  return track?.language ? { language: track.language } : {};
}
