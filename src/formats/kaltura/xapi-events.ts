import type { Happening } from "../happening.ts";

/** The events of a player that MediaSpace sends, by Kaltura's names. */
export type KalturaXapiEvent = "playProgress" | "play" | "pause" | "seek" | "playbackRateChange";

/** All that happens and what it is told as; the first playback is told as two. */
export const KALTURA_XAPI_EVENTS: Readonly<Record<Happening, readonly KalturaXapiEvent[]>> = {
  "session-started": [],
  started: ["play", "playProgress"],
  resumed: ["play"],
  restarted: ["play"],
  paused: ["pause"],
  "paused-end": ["pause"],
  "paused-loop": ["pause"],
  seeked: ["seek"],
  "skipped-forward": ["seek"],
  "milestone-reached": ["playProgress"],
  completed: [],
  mastered: [],
  ended: [],
  "session-ended": [],
  rate: ["playbackRateChange"],
  volume: [],
  "volume-off": [],
  "volume-on": [],
  captions: [],
  "captions-on": [],
  "captions-off": [],
  fullScreen: [],
  "fullScreen-on": [],
  "fullScreen-off": [],
  pictureInPicture: [],
  "pictureInPicture-on": [],
  "pictureInPicture-off": [],
  size: [],
  quality: [],
  audioTrack: [],
  stalled: [],
};
