import type { Happening } from "../happening.ts";

/** The events of a player that Kaltura's LTI tools send by Caliper, by Kaltura's names. */
export type KalturaCaliperEvent = "Play" | "Pause" | "Resume" | "End" | "Still Watching";

/** All that happens and what it is told as; `null` where Kaltura tells nothing. */
export const KALTURA_CALIPER_EVENTS: Readonly<Record<Happening, KalturaCaliperEvent | null>> = {
  "session-started": null,
  started: "Play",
  resumed: "Resume",
  /** Kaltura knows no other word for playing again after the end. */
  restarted: "Play",
  paused: "Pause",
  /** `End` tells it. */
  "paused-end": null,
  "paused-loop": "End",
  seeked: null,
  "skipped-forward": null,
  "milestone-reached": "Still Watching",
  completed: null,
  mastered: null,
  ended: "End",
  "session-ended": null,
  rate: null,
  volume: null,
  "volume-off": null,
  "volume-on": null,
  captions: null,
  "captions-on": null,
  "captions-off": null,
  fullScreen: null,
  "fullScreen-on": null,
  "fullScreen-off": null,
  pictureInPicture: null,
  "pictureInPicture-on": null,
  "pictureInPicture-off": null,
  size: null,
  quality: null,
  audioTrack: null,
  stalled: null,
};
