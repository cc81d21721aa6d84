import type { SignalFact } from "../../events/player-signal.ts";
import type { PlayerSnapshot } from "../../events/player-snapshot.ts";
import type { MediaView, Said } from "./media-view.ts";

export function readSnapshot(view: MediaView): PlayerSnapshot {
  const { get } = view;
  const { width, height } = screen;
  return {
    rate: get("playbackRate"),
    volume: { level: get("volume"), muted: get("muted") },
    screenSize: { width, height },
    userAgent: navigator.userAgent,
    ...view.parts(),
  };
}

/** What changed since it was said last, if anything did: players announce changes that change nothing. */
export function sayChanged(view: MediaView, said: Said): SignalFact | undefined {
  const snapshot = readSnapshot(view);
  const text = JSON.stringify(snapshot);
  if (text === said.snapshot) return undefined;
  said.snapshot = text;
  return { type: "changed", snapshot };
}
