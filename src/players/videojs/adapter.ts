import { adaptMedia, type ReportFailure } from "../html-media/adapt-media.ts";
import type { MediaState, MediaView } from "../html-media/media-view.ts";
import { onEvents, onResize, readSize, readTitle } from "../html-media/surface.ts";
import { readAudioTrack, readCaptions } from "../html-media/tracks.ts";
import type { Capability, PlayerAdapter } from "../player-adapter.ts";
import { followAds } from "./ads.ts";
import type { MediaGetters, VideojsPlayer } from "./player-api.ts";
import { readQuality } from "./quality.ts";
import { followSkips } from "./skips.ts";

const capabilities: ReadonlySet<Capability> = new Set([
  "captions",
  "full-screen",
  "picture-in-picture",
  "size",
  "quality",
  "audio-track",
  "scrubbing",
  "skips",
  "ads",
  "live",
]);

/**
 * Adapter of a video.js player, of version 7 or 8, with any tech.
 * @param report hears once, by name, where the player throws when it is read; default: the console
 */
export function createVideojsAdapter(player: VideojsPlayer, report?: ReportFailure): PlayerAdapter {
  const getters: MediaGetters = player;
  const element = player.el();
  const listen: MediaView["listen"] = (names, listener) => {
    player.on(names, listener);
    return () => player.off(names, listener);
  };
  const ads = followAds(player, listen);
  const skips = followSkips(player, listen);
  return adaptMedia(
    {
      ...ads,
      ...skips,
      follow: (say) => [...ads.follow(say), ...skips.follow(say)],
      name: "videojs",
      capabilities,
      element,
      listen,
      get: (key) => {
        const media: MediaState | undefined = mediaElement(player);
        return media ? media[key] : getters[key]();
      },
      gone: () => player.isDisposed(),
      scrubbing: () => player.scrubbing(),
      seek: (position) => void player.currentTime(position),
      kind: () => (player.isAudio() ? "audio" : "video"),
      url: () => {
        // A player that took over an element with a source tells none of its own before the next one.
        const url = player.currentSrc() || mediaElement(player)?.currentSrc;
        return url ? new URL(url, element.baseURI).href : undefined;
      },
      title: () => player.titleBar?.state.title || readTitle(mediaElement(player)),
      failure: () => player.error()?.message ?? "",
      parts: () => ({
        // contrib-ads switches the captions off for the length of a break.
        ...(!ads.interrupted() && { captions: readCaptions(player.textTracks()) }),
        ...readAudioTrack(player.audioTracks()),
        ...readQuality(player.qualityLevels?.()),
        fullScreen: player.isFullscreen(),
        pictureInPicture: player.isInPictureInPicture(),
        ...readSize(element),
      }),
      watch: (changed) => [
        onEvents(player.textTracks(), ["change"], changed),
        onEvents(player.audioTracks(), ["change"], changed),
        onEvents(player.qualityLevels?.(), ["change"], changed),
        listen(["fullscreenchange", "enterpictureinpicture", "leavepictureinpicture"], changed),
        onResize(element, changed),
      ],
    },
    report,
  );
}

/**
 * The element that the player drives; a tech of another kind (YouTube, a cast device) has none. It is asked
 * first: before it is ready the player answers 0. While seeking both show the target.
 */
function mediaElement(player: VideojsPlayer): HTMLMediaElement | undefined {
  const tech = player.tech(true);
  const element = tech && tech.el();
  return element instanceof HTMLMediaElement ? element : undefined;
}
