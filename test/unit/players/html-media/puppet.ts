import type { MediaState, MediaView } from "../../../../src/players/html-media/media-view.ts";

const state: MediaState = {
  autoplay: false,
  currentTime: 0,
  duration: NaN,
  ended: false,
  loop: false,
  muted: false,
  paused: true,
  playbackRate: 1,
  readyState: 0,
  seeking: false,
  volume: 1,
};

type Hear = (event: { type: string }) => void;

/** A player that stands still, whose state is changed and whose events are said by the test. */
export interface Puppet {
  readonly view: MediaView;
  readonly state: { -readonly [Key in keyof MediaState]: MediaState[Key] };
  say(type: string): void;
  /** Says that some part may have changed. */
  change(): void;
}

const doNothing = (): void => {};

export function makePuppet(overrides: Partial<MediaView> = {}): Puppet {
  const now = { ...state };
  const listeners = new Map<string, Set<Hear>>();
  let change = doNothing;
  const view: MediaView = {
    name: "puppet",
    capabilities: new Set(),
    // Nothing of the shared adapter touches the element: it only hands it on.
    element: Object.create(null),
    kind: () => "video",
    url: () => "https://example.com/video.mp4",
    get: (key) => now[key],
    scrubbing: () => false,
    seek: () => {},
    failure: () => "it broke",
    title: () => "A title",
    parts: () => ({}),
    listen(names, listener) {
      for (const name of names) listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
      return () => names.forEach((name) => listeners.get(name)?.delete(listener));
    },
    watch(changed) {
      change = changed;
      return [() => (change = doNothing)];
    },
    ...overrides,
  };
  return {
    view,
    state: now,
    say: (type) => listeners.get(type)?.forEach((listener) => listener({ type })),
    change: () => change(),
  };
}
