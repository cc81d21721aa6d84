import type { SignalFact } from "../../events/player-signal.ts";
import type { PlayerSnapshot } from "../../events/player-snapshot.ts";
import type { MediaView, Off, Watched } from "./media-view.ts";
import { readVolume, type Say } from "./signals.ts";

type Part<Key extends Watched> = NonNullable<PlayerSnapshot[Key]>;
type Draft = { -readonly [Key in keyof PlayerSnapshot]: PlayerSnapshot[Key] };

/** The signal that each part of the snapshot gives when it changes. */
const toFact: { readonly [Key in Watched]: (part: Part<Key>) => SignalFact } = {
  captions: (captions) => ({ type: "captions", captions }),
  fullScreen: (active) => ({ type: "full-screen", active }),
  pictureInPicture: (active) => ({ type: "picture-in-picture", active }),
  size: (size) => ({ type: "size", size }),
  quality: (quality) => ({ type: "quality", quality }),
  audioTrack: (track) => ({ type: "audio-track", track }),
};

const watched: readonly Watched[] = [
  "captions",
  "fullScreen",
  "pictureInPicture",
  "size",
  "quality",
  "audioTrack",
];

export function readSnapshot(view: MediaView): PlayerSnapshot {
  const { width, height } = screen;
  const snapshot: Draft = {
    rate: view.media().playbackRate,
    volume: readVolume(view),
    screenSize: { width, height },
    userAgent: navigator.userAgent,
  };
  const fill = <Key extends Watched>(key: Key, part: PlayerSnapshot[Key] | undefined): void => {
    if (part !== undefined) snapshot[key] = part;
  };
  for (const key of watched) fill(key, view.read[key]?.());
  return snapshot;
}

/** Says each part that differs from what it was: players announce changes that change nothing. */
export function watchSnapshot(view: MediaView, say: (question: Say) => void): Off[] {
  const watch = <Key extends Watched>(key: Key, read: MediaView["read"][Key]): Off | undefined => {
    let said = JSON.stringify(read?.());
    const ifChanged: Say = () => {
      const part = read?.();
      const now = JSON.stringify(part);
      if (part === undefined || now === said) return undefined;
      said = now;
      return toFact[key](part);
    };
    return view.watch[key]?.(() => say(ifChanged));
  };
  return watched.flatMap((key) => watch(key, view.read[key]) ?? []);
}
