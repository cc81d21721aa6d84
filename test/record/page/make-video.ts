import type { Setup } from "./setup.ts";

export function makeVideo(setup: Setup): HTMLVideoElement {
  const video = document.createElement("video");
  Object.assign(video, {
    className: "video-js",
    width: 640,
    height: 360,
    controls: true,
    title: setup.title ?? "",
    muted: setup.muted ?? false,
    loop: setup.loop ?? false,
    autoplay: setup.autoplay === "attribute",
    ...(setup.preload && { preload: setup.preload }),
  });
  for (const language of setup.captions ? ["en", "de"] : []) {
    const track = document.createElement("track");
    Object.assign(track, { kind: "captions", srclang: language, label: language, src: "/captions.vtt" });
    video.append(track);
  }
  document.body.append(video);
  return video;
}
