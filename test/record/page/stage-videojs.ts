import { createVideojsAdapter } from "../../../src/players/videojs/adapter.ts";
import { isVideojsPlayer } from "../../../src/players/videojs/player-api.ts";
import { registerForeignTech } from "./foreign-tech.ts";
import type { Setup } from "./setup.ts";
import { show, type StagedPlayer } from "./staged-player.ts";

export function stageVideojs(video: HTMLVideoElement, setup: Setup): StagedPlayer {
  if (setup.foreignTech) registerForeignTech();
  const library = globalThis.videojs(video, {
    sources: [typed(setup.media)],
    playbackRates: [0.5, 1, 2],
    userActions: { hotkeys: true },
    controlBar: { skipButtons: { forward: 10, backward: 5 } },
    // A hidden control bar takes no press, and a busy computer may hide it before the press comes.
    inactivityTimeout: 0,
    ...(setup.foreignTech && { techOrder: ["foreign"] }),
  });
  if (setup.ads) {
    library.ads?.({});
    library.trigger("nopreroll");
    library.trigger("nopostroll");
  }
  if (!isVideojsPlayer(library)) throw new Error("video.js made no player.");
  return {
    adapter: createVideojsAdapter(library),
    library,
    playerVersion: `video.js ${globalThis.videojs.VERSION}`,
    play: () => library.play(),
    seek: (seconds) => library.currentTime(seconds),
    load: (media) => {
      library.src(typed(media));
      void library.play();
    },
    showCaptions: (language) => show(library.textTracks(), language),
    fullScreen: (active) => (active ? library.requestFullscreen() : library.exitFullscreen()),
  };
}

function typed(src: string): { src: string; type: string } {
  return { src, type: `video/${src.split(".").at(-1)}` };
}
