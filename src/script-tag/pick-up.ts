import type { VideojsPlayer } from "../players/videojs/player-api.ts";
import { trackMedia } from "../trace/media-element.ts";
import type { TraceOptions } from "../trace/options.ts";
import type { Trace } from "../trace/trace.ts";
import { registerPlaytrace, trackVideojsPlayer, type VideojsLibrary } from "../trace/videojs-plugin.ts";

/** The library as its own script makes it. */
interface PageLibrary extends VideojsLibrary {
  hook(name: "setup", run: (player: PagePlayer) => void): void;
  getAllPlayers(): PagePlayer[];
}

interface PagePlayer extends VideojsPlayer {
  controls(): boolean;
}

/** What is done with a player once it is found: `outer` is all of it that stands in the page. */
export type PickUp = (outer: Element, track: (read: () => TraceOptions) => Trace) => void;

/** Whatever scripts put there, of any type. */
const page: object = globalThis;

/**
 * Finds every player of the page, now and later: video.js's own through its hooks, whichever script loads first, and
 * media elements that no video.js has. `data-playtrace="off"` leaves a player out, any other value of it
 * marks an ambient one as meant.
 */
export function pickUpPlayers(pickUp: PickUp): void {
  const seen = new WeakSet<Element>();
  let videojs: PageLibrary | undefined;

  /** Whether it is met for the first time, and meant. */
  function isNew(outer: Element, media: HTMLMediaElement | null, controls?: boolean): boolean {
    const mark = outer.getAttribute("data-playtrace");
    // Moving wallpaper: it starts by itself, is mute, never ends, and nobody can stop it.
    const isAmbient = media?.autoplay && (media.muted || media.defaultMuted) && media.loop && !controls;
    if (seen.has(outer) || mark === "off" || (mark === null && isAmbient)) return false;
    seen.add(outer);
    return true;
  }

  function meetPlayer(player: PagePlayer): void {
    const outer = player.el();
    if (isNew(outer, outer.querySelector("video"), player.controls()))
      pickUp(outer, (read) => trackVideojsPlayer(player, read));
  }

  function look(): void {
    const found: PageLibrary | undefined = Reflect.get(page, "videojs");
    if (!videojs && found?.hook) {
      videojs = found;
      registerPlaytrace(found);
      found.hook("setup", meetPlayer);
      found.getAllPlayers().forEach(meetPlayer);
    }
    for (const media of document.querySelectorAll<HTMLMediaElement>("video, audio")) {
      // video.js puts a class on the element that it took over, and pages on the one that it shall take.
      if (media.closest(".video-js, .vjs-tech") && (videojs || document.readyState !== "complete")) continue;
      if (isNew(media, media, media.controls)) pickUp(media, (read) => trackMedia(media, read));
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
