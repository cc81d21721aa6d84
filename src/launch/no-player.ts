import type { PlayerAdapter } from "../players/player-adapter.ts";

/** What stands in the place of a player on a page without one: it never plays, and says nothing. Its element is in no document. */
export function noPlayer(element: Element = document.createElement("video")): PlayerAdapter {
  return {
    name: "none",
    capabilities: new Set(),
    element,
    read: () => ({ position: 0, rate: 1, paused: true, seeking: false, scrubbing: false }),
    length: () => undefined,
    source: () => undefined,
    snapshot: () => ({ rate: 1 }),
    title: () => undefined,
    attach: () => () => undefined,
  };
}
