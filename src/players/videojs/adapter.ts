import { adaptMedia, type ReportFailure } from "../html-media/adapt-media.ts";
import type { MediaView } from "../html-media/media-view.ts";
import { onResize, readSize } from "../html-media/surface.ts";
import { onChange, readAudioTrack, readCaptions } from "../html-media/tracks.ts";
import type { Capability, PlayerAdapter } from "../player-adapter.ts";
import { followAds } from "./ads.ts";
import { readMedia, techElement } from "./media.ts";
import type { VideojsPlayer } from "./player-api.ts";
import { readQuality } from "./quality.ts";

const capabilities: ReadonlySet<Capability> = new Set([
  "captions",
  "full-screen",
  "picture-in-picture",
  "size",
  "quality",
  "audio-track",
  "scrubbing",
  "ads",
  "live",
]);

/**
 * Adapter of a video.js player, of version 7 or 8, with any tech.
 * @param report hears once, by name, where the player throws when it is read; default: the console
 */
export function createVideojsAdapter(player: VideojsPlayer, report?: ReportFailure): PlayerAdapter {
  const element = player.el();
  const listen: MediaView["listen"] = (names, listener) => {
    player.on(names, listener);
    return () => player.off(names, listener);
  };
  const ads = followAds(player, listen);
  return adaptMedia(
    {
      ...ads,
      name: "videojs",
      capabilities,
      element,
      listen,
      media: () => readMedia(player),
      scrubbing: () => player.scrubbing() === true,
      source: () => {
        const url = player.currentSrc();
        if (!url) return undefined;
        return { url: new URL(url, element.baseURI).href, kind: player.isAudio() ? "audio" : "video" };
      },
      title: () => player.titleBar?.state.title || techElement(player)?.title || undefined,
      failure: () => player.error()?.message || "unknown error",
      read: {
        // contrib-ads switches the captions off for the length of a break.
        captions: () => (ads.interrupted() ? undefined : readCaptions(player.textTracks())),
        fullScreen: () => player.isFullscreen() === true,
        pictureInPicture: () => player.isInPictureInPicture() === true,
        size: () => readSize(element),
        quality: () => readQuality(player.qualityLevels?.()),
        audioTrack: () => readAudioTrack(player.audioTracks()),
      },
      watch: {
        captions: (changed) => onChange(player.textTracks(), changed),
        fullScreen: (changed) => listen(["fullscreenchange"], changed),
        pictureInPicture: (changed) => listen(["enterpictureinpicture", "leavepictureinpicture"], changed),
        size: (changed) => onResize(element, changed),
        quality: (changed) => onChange(player.qualityLevels?.(), changed),
        audioTrack: (changed) => onChange(player.audioTracks(), changed),
      },
    },
    report,
  );
}
