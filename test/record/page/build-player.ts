import { createHtmlMediaAdapter } from "../../../src/players/html-media/adapter.ts";
import { createVideojsAdapter } from "../../../src/players/videojs/adapter.ts";
import { isVideojsPlayer } from "../../../src/players/videojs/player-api.ts";
import type { PlayerAdapter } from "../../../src/players/player-adapter.ts";
import type { Setup } from "./setup.ts";

declare global {
  /** The library, where its script stands in the page. */
  var videojs: ((element: Element, options: object) => PlayerControl) & { readonly VERSION: string };
}

interface BuiltPlayer {
  readonly adapter: PlayerAdapter;
  readonly player: unknown;
  readonly playerVersion: string;
  readonly seek: (seconds: number) => void;
  readonly load: (media: string) => void;
  readonly showCaptions: (language: string) => void;
  readonly fullScreen: (active: boolean) => void;
  readonly lists: () => readonly object[];
  /** Puts an ad of contrib-ads into the player's own element, and lets the content go on after it. */
  readonly playAd: () => void;
  /** Does what the page is asked to do once all stands. */
  readonly begin: () => void;
}

/** What the recordings do to a player beside what the adapter reads. */
interface AdsControl {
  /** Starts the plugin; from then on `ads` is an object. */
  (options: { readonly debug: boolean }): void;
  startLinearAdMode?(): void;
  endLinearAdMode?(): void;
}

export interface PlayerControl {
  currentTime(seconds: number): void;
  src(source: { src: string; type: string }): void;
  ready(work: () => void): void;
  play(): Promise<void> | undefined;
  one(name: string, listener: () => void): void;
  trigger(name: string): void;
  readonly ads?: AdsControl;
  requestFullscreen(): void;
  exitFullscreen(): void;
}

export function buildPlayer(setup: Setup): BuiltPlayer {
  const video = document.createElement("video");
  Object.assign(video, {
    id: "video",
    width: 640,
    height: 360,
    controls: true,
    muted: setup.muted ?? false,
    loop: setup.loop ?? false,
    autoplay: setup.autoplay === "attribute",
  });
  video.className = "video-js";
  if (setup.captions)
    for (const language of ["en", "de"]) {
      const track = document.createElement("track");
      Object.assign(track, { kind: "captions", srclang: language, label: language, src: `/captions.vtt` });
      video.append(track);
    }
  document.body.append(video);
  const begin = (play: () => Promise<void> | undefined): void => {
    if (setup.autoplay !== "script") return;
    play()?.catch((error: unknown) => globalThis.stage.note(`the browser refused: ${String(error)}`));
  };
  if (setup.player === "html-media") {
    video.src = setup.media;
    return {
      adapter: createHtmlMediaAdapter(video),
      player: video,
      playerVersion: "native controls",
      begin: () => begin(() => video.play()),
      seek: (seconds) => void (video.currentTime = seconds),
      load: (media) => {
        video.src = media;
        void video.play();
      },
      showCaptions: (language) => show(video.textTracks, language),
      lists: () => [],
      playAd: () => {},
      fullScreen: (active) => void (active ? video.requestFullscreen() : document.exitFullscreen()),
    };
  }
  const player = globalThis.videojs(video, {
    sources: [typed(setup.media)],
    playbackRates: [0.5, 1, 2],
    userActions: { hotkeys: true },
  });
  if (setup.ads) {
    player.ads?.({ debug: false });
    player.trigger("nopreroll");
    player.trigger("nopostroll");
  }
  if (!isVideojsPlayer(player)) throw new Error("video.js made no player.");
  return {
    adapter: createVideojsAdapter(player),
    player,
    playerVersion: `video.js ${globalThis.videojs.VERSION}`,
    begin: () => player.ready(() => begin(() => player.play())),
    seek: (seconds) => player.currentTime(seconds),
    load: (media) => {
      player.src(typed(media));
      void player.play();
    },
    showCaptions: (language) => show(player.textTracks(), language),
    playAd: () => {
      player.ads?.startLinearAdMode?.();
      player.src(typed("/short.webm"));
      player.one("adended", () => player.ads?.endLinearAdMode?.());
    },
    lists: () => [player.textTracks(), player.audioTracks(), player.qualityLevels?.() ?? {}],
    fullScreen: (active) => (active ? player.requestFullscreen() : player.exitFullscreen()),
  };
}

function show(tracks: ArrayLike<{ language: string; mode: string }>, language: string): void {
  for (const track of Array.from(tracks)) track.mode = track.language === language ? "showing" : "disabled";
}

function typed(src: string): { src: string; type: string } {
  return { src, type: `video/${src.split(".").at(-1)}` };
}
