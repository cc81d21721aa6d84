import type { Capability, PlayerAdapter } from "../player-adapter.ts";
import { adaptMedia, type ReportFailure } from "./adapt-media.ts";
import type { MediaView } from "./media-view.ts";
import { isFullScreen, onEvents, onResize, readSize, readTitle } from "./surface.ts";
import { readAudioTrack, readCaptions, type AudioTrackList } from "./tracks.ts";

/** What only WebKit has: the iPhone's own full screen, and a list of audio tracks. */
interface WebKitMedia {
  readonly webkitDisplayingFullscreen?: boolean;
  readonly audioTracks?: AudioTrackList;
}

/**
 * Adapter of a bare `<video>` or `<audio>`. Such an element cannot tell ads, nor whether its knob is held.
 * @param report hears once, by name, where the element cannot be read; default: the console
 */
export function createHtmlMediaAdapter(
  element: HTMLMediaElement & WebKitMedia,
  report?: ReportFailure,
): PlayerAdapter {
  const page = element.ownerDocument;
  const isVideo = element.localName === "video";
  const capabilities: Capability[] = ["captions", "live"];
  if (isVideo) capabilities.push("full-screen", "picture-in-picture", "size");
  if (element.audioTracks) capabilities.push("audio-track");
  const listen: MediaView["listen"] = (names, listener) => onEvents(element, names, listener);
  return adaptMedia(
    {
      name: "html-media",
      capabilities: new Set(capabilities),
      element,
      listen,
      get: (key) => element[key],
      scrubbing: () => false,
      seek: (position) => {
        element.currentTime = position;
      },
      kind: () => (isVideo ? "video" : "audio"),
      url: () => (element.networkState ? element.src || element.currentSrc : undefined),
      title: () => readTitle(element),
      failure: () => element.error?.message ?? "",
      parts: () => ({
        captions: readCaptions(element.textTracks),
        ...readAudioTrack(element.audioTracks),
        ...(isVideo && {
          fullScreen: isFullScreen(element) || element.webkitDisplayingFullscreen === true,
          pictureInPicture: page.pictureInPictureElement === element,
          ...readSize(element),
        }),
      }),
      watch: (changed) => [
        onEvents(element.textTracks, ["change"], changed),
        onEvents(element.audioTracks, ["change"], changed),
        onEvents(page, ["fullscreenchange"], changed),
        listen(
          ["webkitbeginfullscreen", "webkitendfullscreen", "enterpictureinpicture", "leavepictureinpicture"],
          changed,
        ),
        onResize(element, changed),
      ],
    },
    report,
  );
}
