/**
 * What a learning system said when it opened the page. A launch is read from one address and belongs together: its
 * credential and its learner are for its endpoint alone. This contract knows no page, no storage and no request.
 */
import type { TrackingError } from "../errors.ts";
import type { Actor } from "../events/tracking-context.ts";

export type Launch = TinCanLaunch | Cmi5Launch;

interface LaunchBasics {
  /** Absolute http(s) URL of the LRS without credentials; its path ends in `/`. */
  readonly endpoint: string;
  /** What was said and cannot be used, each by name; the rest of the launch holds. */
  readonly problems: readonly TrackingError[];
}

/** https://github.com/RusticiSoftware/launch/blob/master/lms_lrs.md */
export interface TinCanLaunch extends LaunchBasics {
  readonly kind: "tincan";
  /** The `Authorization` header without its scheme, which is Basic; `undefined`: requests carry none. */
  readonly token: string | undefined;
  /** `undefined`: the launch names nobody, or in a way that cannot be used. */
  readonly actor: Actor | undefined;
  /** UUID in lower case; `undefined` where there is none, or none that an LRS would take. */
  readonly registration: string | undefined;
  /** IRI of what was launched, by `activity_id`. */
  readonly activityId: string | undefined;
  /** Name of the learning system, by `activity_platform`. */
  readonly platform: string | undefined;
  /** BCP 47 tag that the learner prefers, by `Accept-Language`. */
  readonly language: string | undefined;
  /** IRI of the activity that every statement is grouped under. */
  readonly grouping: string | undefined;
}

/** https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#81-launch-method: all of it is demanded. */
export interface Cmi5Launch extends LaunchBasics {
  readonly kind: "cmi5";
  /** Absolute http(s) URL without credentials that gives the token, once. */
  readonly fetch: string;
  /** Known by an account. */
  readonly actor: Actor;
  /** UUID in lower case. */
  readonly registration: string;
  /** IRI of the assignable unit, as the learning system made it. */
  readonly activityId: string;
}
