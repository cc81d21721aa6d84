import type { Happening } from "../happening.ts";

/** The actions of the Media Profile that learning events map to. */
export type CaliperAction =
  | "Started"
  | "Ended"
  | "Paused"
  | "Resumed"
  | "Restarted"
  | "ForwardedTo"
  | "JumpedTo"
  | "ChangedResolution"
  | "ChangedSize"
  | "ChangedSpeed"
  | "ChangedVolume"
  | "EnabledClosedCaptioning"
  | "DisabledClosedCaptioning"
  | "EnteredFullScreen"
  | "ExitedFullScreen"
  | "Muted"
  | "Unmuted"
  | "OpenedPopout"
  | "ClosedPopout"
  | "Viewed";

/**
 * All that happens and its action; `null` where Caliper has none, for the reason that `told-as.ts` gives.
 * https://www.imsglobal.org/spec/caliper/v1p2#media-profile
 */
export const ACTIONS: Readonly<Record<Happening, CaliperAction | null>> = {
  "session-started": null,
  started: "Started",
  resumed: "Resumed",
  restarted: "Restarted",
  paused: "Paused",
  "paused-end": null,
  "paused-loop": "Ended",
  seeked: "JumpedTo",
  "skipped-forward": "ForwardedTo",
  "milestone-reached": "Viewed",
  completed: null,
  mastered: null,
  ended: "Ended",
  "session-ended": null,
  rate: "ChangedSpeed",
  volume: "ChangedVolume",
  muted: "Muted",
  unmuted: "Unmuted",
  captions: null,
  "captions-on": "EnabledClosedCaptioning",
  "captions-off": "DisabledClosedCaptioning",
  fullScreen: null,
  "full-screen-on": "EnteredFullScreen",
  "full-screen-off": "ExitedFullScreen",
  pictureInPicture: null,
  "picture-in-picture-on": "OpenedPopout",
  "picture-in-picture-off": "ClosedPopout",
  size: "ChangedSize",
  quality: "ChangedResolution",
  audioTrack: null,
  stalled: null,
};
