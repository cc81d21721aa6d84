import type { VideojsPlayer } from "../players/videojs/player-api.ts";
import { registerPlaytrace, type VideojsLibrary } from "../trace/videojs-plugin.ts";

/** What is done with a player once it is found. */
export interface PickUp {
  readonly player: (player: VideojsPlayer) => void;
  readonly element: (element: HTMLMediaElement) => void;
}

/** The global that video.js's own script makes. */
const findVideojs = (): VideojsLibrary | undefined => {
  const found: unknown = Reflect.get(globalThis, "videojs");
  return typeof found === "function" && isLibrary(found) ? found : undefined;
};

const isLibrary = (value: object): value is VideojsLibrary => "hook" in value && "getAllPlayers" in value;

/** Moving wallpaper: it starts by itself, is mute, never ends, and nobody can stop it. */
const isAmbient = ({ autoplay, muted, defaultMuted, loop, controls }: HTMLMediaElement): boolean =>
  autoplay && (muted || defaultMuted) && loop && !controls;

/**
 * Finds every player of the page, now and later: video.js's own through its hooks, whichever script loads first, and
 * media elements that no video.js has. `data-playtrace="off"` leaves an element out, any other value of it
 * marks an ambient one as meant.
 */
export function pickUpPlayers({ player, element }: PickUp): void {
  const seen = new WeakSet<Element>();
  let videojs: VideojsLibrary | undefined;

  function meetVideojs(): void {
    if (videojs) return;
    videojs = findVideojs();
    if (videojs === undefined) return;
    registerPlaytrace(videojs);
    videojs.hook("setup", player);
    for (const one of videojs.getAllPlayers()) player(one);
  }

  function look(): void {
    meetVideojs();
    for (const one of document.querySelectorAll<HTMLMediaElement>("video, audio")) {
      const mark = one.dataset["playtrace"];
      // video.js leaves its class on the element that it will take over, and puts it around the one it took.
      const belongsToVideojs = one.closest(".video-js") && (videojs || document.readyState !== "complete");
      if (seen.has(one) || belongsToVideojs || mark === "off" || (mark === undefined && isAmbient(one)))
        continue;
      seen.add(one);
      element(one);
    }
  }

  look();
  // Loading tells of scripts, video.js among them; it does not bubble, but can be caught on its way down.
  document.addEventListener("load", ({ target }) => target instanceof HTMLScriptElement && look(), true);
  addEventListener("load", look);
  new MutationObserver((changes) => {
    // A player writes its time as text several times a second: only elements matter.
    if (changes.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof Element))) look();
  }).observe(document, { childList: true, subtree: true });
}
