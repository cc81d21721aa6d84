import type { MediaState } from "../html-media/media-view.ts";
import type { AudioTrackList, TextTrackList } from "../html-media/tracks.ts";
import type { QualityLevelList } from "./quality.ts";

/** The player answers by a function what an element answers by a property of the same name. */
export type MediaGetters = { readonly [Key in keyof MediaState]: () => MediaState[Key] };

/**
 * The part of video.js's player that Playtrace uses, and of two plugins: typed by what it does, nothing of
 * video.js is imported.
 * https://docs.videojs.com/player
 */
export interface VideojsPlayer extends MediaGetters {
  on(names: string[], listener: (event: { readonly type: string }) => void): void;
  off(names: string[], listener: (event: { readonly type: string }) => void): void;
  el(): Element;
  /** Any argument says that the caller knows what a tech is. A player without source, or disposed, has none. */
  tech(safely: true): { el(): Element | null } | false | null | undefined;
  /** With a position: goes there, as soon as there is media to go through. */
  currentTime(position?: number): number;
  isDisposed(): boolean;
  scrubbing(): boolean;
  currentSrc(): string;
  isAudio(): boolean;
  error(): { readonly message: string } | null | undefined;
  isFullscreen(): boolean;
  isInPictureInPicture(): boolean;
  textTracks(): TextTrackList;
  audioTracks(): AudioTrackList;
  /** https://github.com/videojs/videojs-contrib-quality-levels, part of version 8. */
  qualityLevels?(): QualityLevelList;
  /** https://github.com/videojs/videojs-contrib-ads, once it has started. */
  readonly ads?: { isInAdMode?(): boolean };
  /** Part of version 8. */
  readonly titleBar?: { readonly state: { readonly title?: string } };
}

/** Tells a player of video.js by two functions that nothing else has together. */
export function isVideojsPlayer(value: unknown): value is VideojsPlayer {
  return typeof value === "object" && value !== null && "tech" in value && "scrubbing" in value;
}
