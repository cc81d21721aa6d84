import type { TrackingError } from "../../errors.ts";
import type { TraceOptions } from "../../trace/options.ts";
import type { AllowedEndpoints } from "../allowed-endpoints.ts";
import type { Cmi5Launch } from "../launch.ts";
import type { LaunchData, LaunchMode } from "./launch-data.ts";
import type { LearnerPreferences } from "./preferences.ts";

export interface Cmi5Options {
  /** Default: read from the page's address. */
  readonly launch?: Cmi5Launch | undefined;
  /** Origins that a launch read from the address may send to; default: the page's own. */
  readonly allow?: AllowedEndpoints | undefined;
  /**
   * `"beside"` (default): the unit has statements of its own beside those of its video, which names it as its parent.
   * `"one"`: the unit is its video, and each statement that both have is one; then the unit begins with playback and ends
   * with the viewing, and nothing can be played afterwards.
   */
  readonly layout?: "beside" | "one" | undefined;
  /** Tells, as the learner leaves, that the unit was failed where its mastery score was not reached; default false. */
  readonly tellFailed?: boolean | undefined;
  /** Version of xAPI that the LRS speaks; default `"1.0.3"`. */
  readonly version?: "1.0.3" | "2.0" | undefined;
  /** Called with what goes wrong after the session has begun; default: the console. */
  readonly report?: ((error: TrackingError) => void) | undefined;
}

/** What a player is tracked with: `player.playtrace({ ...session.options, activity })`, anew for each player. */
export type LaunchedOptions = Pick<
  TraceOptions,
  "activity" | "actor" | "auth" | "endpoint" | "format" | "mastery" | "name" | "registration"
>;

/** What `exit` ends. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** One learner's session with one launched unit. */
export interface Cmi5Session {
  readonly launch: Cmi5Launch;
  /** What the learning system laid down for it. */
  readonly launchData: LaunchData;
  readonly mode: LaunchMode;
  readonly preferences: LearnerPreferences;
  readonly options: LaunchedOptions;
  /**
   * Ids of the records that earlier sessions of this registration could not deliver. The learning system takes nothing of
   * an ended session, so they are lost; `report` has said so. That the unit was completed or passed is told anew.
   */
  readonly lost: readonly string[];
  /** Why nothing more can be told, once the session is over. */
  readonly over: () => TrackingError | undefined;
  /**
   * Ends the session: stops these traces, tells that the unit was left, waits for both at most 3 s, and goes to the
   * `returnURL` where the learning system gave one. Give it every trace of the session that still runs. Never rejects.
   */
  exit(...traces: readonly Stoppable[]): Promise<void>;
}
