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
 * What happens and its action. Caliper has none for what is not here, for the reason that `told-as.ts` gives.
 * https://www.imsglobal.org/spec/caliper/v1p2#media-profile
 */
export const ACTIONS: Readonly<Partial<Record<Happening, CaliperAction>>> = {
  started: "Started",
  resumed: "Resumed",
  restarted: "Restarted",
  paused: "Paused",
  "paused-loop": "Ended",
  seeked: "JumpedTo",
  "skipped-forward": "ForwardedTo",
  "milestone-reached": "Viewed",
  ended: "Ended",
  rate: "ChangedSpeed",
  volume: "ChangedVolume",
  "volume-off": "Muted",
  "volume-on": "Unmuted",
  "captions-on": "EnabledClosedCaptioning",
  "captions-off": "DisabledClosedCaptioning",
  "fullScreen-on": "EnteredFullScreen",
  "fullScreen-off": "ExitedFullScreen",
  "pictureInPicture-on": "OpenedPopout",
  "pictureInPicture-off": "ClosedPopout",
  size: "ChangedSize",
  quality: "ChangedResolution",
};
