import { createHtmlMediaAdapter } from "../../../src/players/html-media/adapter.ts";
import { show, type StagedPlayer } from "./staged-player.ts";

export function stageHtmlMedia(video: HTMLVideoElement, media: string): StagedPlayer {
  video.src = media;
  return {
    adapter: createHtmlMediaAdapter(video),
    playerVersion: "native controls",
    play: () => video.play(),
    seek: (seconds) => void (video.currentTime = seconds),
    load: (other) => {
      video.src = other;
      void video.play();
    },
    showCaptions: (language) => show(video.textTracks, language),
    fullScreen: (active) => void (active ? video.requestFullscreen() : document.exitFullscreen()),
  };
}
