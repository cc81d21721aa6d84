import type { SignalFact } from "../../events/player-signal.ts";
import type { PlayerSnapshot } from "../../events/player-snapshot.ts";
import type { MediaView, Parts } from "./media-view.ts";
import { readVolume, type Said } from "./signals.ts";

/** The parts that differ from what was said of them: players announce changes that change nothing. */
export function newParts(view: MediaView, { parts }: Said): SignalFact[] {
  return toFacts(view.parts()).filter((fact) => {
    const text = JSON.stringify(fact);
    const isNew = parts.get(fact.type) !== text;
    parts.set(fact.type, text);
    return isNew;
  });
}

function toFacts(parts: Parts): SignalFact[] {
  const { captions, fullScreen, pictureInPicture, size, quality, audioTrack } = parts;
  const facts: (SignalFact | false | undefined)[] = [
    captions && { type: "captions", captions },
    fullScreen !== undefined && { type: "full-screen", active: fullScreen },
    pictureInPicture !== undefined && { type: "picture-in-picture", active: pictureInPicture },
    size && { type: "size", size },
    quality && { type: "quality", quality },
    audioTrack && { type: "audio-track", track: audioTrack },
  ];
  return facts.filter((fact) => fact !== undefined && fact !== false);
}

export function readSnapshot(view: MediaView): PlayerSnapshot {
  const { width, height } = screen;
  return {
    rate: view.get("playbackRate"),
    volume: readVolume(view),
    screenSize: { width, height },
    userAgent: navigator.userAgent,
    ...view.parts(),
  };
}
