import videojs from "video.js";
import { trackMediaElement } from "playtrace/html-media";
import "playtrace/videojs";
import type { TraceOptions } from "../../src/trace/options.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { element } from "./element.ts";

/** A player in the page, and how it is tracked. */
export interface DemoPlayer {
  readonly media: HTMLMediaElement;
  readonly track: (options: TraceOptions) => Trace;
}

const playbackRates = [0.5, 1, 1.5, 2];

/** Puts the sample video into `place`, in video.js or as a bare element. */
export function createPlayer(kind: "videojs" | "html", place: HTMLElement): DemoPlayer {
  const media = element("video", {
    id: "player",
    controls: "",
    preload: "auto",
    playsinline: "",
    title: "The sample",
  });
  media.append(
    element("source", { src: "/media/sample.webm", type: "video/webm" }),
    element("source", { src: "/media/sample.mp4", type: "video/mp4" }),
    element("track", { kind: "captions", src: "/media/captions.vtt", srclang: "en", label: "English" }),
  );
  place.append(media);
  if (kind === "html") return { media, track: (options) => trackMediaElement(media, options) };

  media.className = "video-js vjs-fill";
  const player = videojs(media, { playbackRates, userActions: { hotkeys: true } });
  return { media, track: (options) => player.playtrace(options) };
}
