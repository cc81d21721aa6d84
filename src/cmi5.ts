export { cmi5 } from "./launch/cmi5/cmi5.ts";
export type { LaunchData, LaunchMode } from "./launch/cmi5/launch-data.ts";
export { applyPreferences } from "./launch/cmi5/preferences.ts";
export type { CaptionsTrack, LearnerPreferences, PreferringPlayer } from "./launch/cmi5/preferences.ts";
export type { Cmi5Options, Cmi5Session, LaunchedOptions, Stoppable } from "./launch/cmi5/session.ts";
export type { Cmi5Launch } from "./launch/launch.ts";
