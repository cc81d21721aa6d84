import type { Capability, PlayerAdapter } from "../player-adapter.ts";
import { adaptMedia, type ReportFailure } from "./adapt-media.ts";
import type { Off } from "./media-view.ts";
import { isFullScreen, onEvents, onResize, readSize } from "./surface.ts";
import { onChange, readAudioTrack, readCaptions, type AudioTrackList } from "./tracks.ts";

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
  const listen = (names: string[], listener: () => void): Off => onEvents(element, names, listener);
  const isVideo = element.localName === "video";
  const capabilities: Capability[] = ["captions", "live"];
  if (isVideo) capabilities.push("full-screen", "picture-in-picture", "size");
  if (element.audioTracks) capabilities.push("audio-track");
  return adaptMedia(
    {
      name: "html-media",
      capabilities: new Set(capabilities),
      element,
      listen,
      media: () => element,
      scrubbing: () => false,
      source: () =>
        element.currentSrc || element.srcObject
          ? { url: element.currentSrc, kind: isVideo ? "video" : "audio" }
          : undefined,
      title: () => element.title || element.ariaLabel || undefined,
      failure: () => element.error?.message || `MediaError ${element.error?.code}`,
      read: {
        captions: () => readCaptions(element.textTracks),
        audioTrack: () => readAudioTrack(element.audioTracks),
        ...(isVideo && {
          fullScreen: () => isFullScreen(element) || element.webkitDisplayingFullscreen === true,
          pictureInPicture: () => page.pictureInPictureElement === element,
          size: () => readSize(element),
        }),
      },
      watch: {
        captions: (changed) => onChange(element.textTracks, changed),
        audioTrack: (changed) => onChange(element.audioTracks, changed),
        fullScreen: (changed) => {
          const offPage = onEvents(page, ["fullscreenchange"], changed);
          const offPhone = listen(["webkitbeginfullscreen", "webkitendfullscreen"], changed);
          return () => {
            offPage();
            offPhone();
          };
        },
        pictureInPicture: (changed) => listen(["enterpictureinpicture", "leavepictureinpicture"], changed),
        size: (changed) => onResize(element, changed),
      },
    },
    report,
  );
}
