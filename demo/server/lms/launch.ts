import type { LaunchMode, LaunchTerms } from "./launch-terms.ts";
import type { MoveOn } from "./move-on.ts";

/** What a fetch URL may answer instead of a token that serves: an error of its own, or something no LMS should say. */
export const tokenFaults = ["error-1", "error-2", "error-3", "html", "with-scheme", "wrong-token"] as const;
export type TokenFault = (typeof tokenFaults)[number];

export interface LaunchOptions {
  readonly kind: "cmi5" | "tincan";
  /** Absolute URL of the page that is launched; its own query stays. */
  readonly page: string;
  /** IRI of the unit as its publisher names it. Default: one of the demo's. */
  readonly unit?: string | undefined;
  /** UUID of the attempt to go on with, learner included. Default: a new one. */
  readonly registration?: string | undefined;
  /** Name of the learner's account. Default `"4711"`. */
  readonly learner?: string | undefined;
  /** cmi5 only. Default `"Normal"`. */
  readonly mode?: LaunchMode | undefined;
  /** cmi5 only: 0..1. Default none. */
  readonly masteryScore?: number | undefined;
  /** Default `"Completed"`. */
  readonly moveOn?: MoveOn | undefined;
  /** cmi5 only: where the page shall lead on exit. Default nowhere. */
  readonly returnUrl?: string | undefined;
  /** cmi5 only: what the course's author wrote for the page. Default nothing. */
  readonly launchParameters?: string | undefined;
  /** cmi5 only: what the learner prefers. Default nothing is known of it. */
  readonly preferences?: LearnerPreferences | undefined;
  /** cmi5 only. Default none. */
  readonly tokenFault?: TokenFault | undefined;
}

/** https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#xapi_agent_profile */
export interface LearnerPreferences {
  /** BCP 47 tags with commas between, the dearest first. */
  readonly languagePreference?: string;
  readonly audioPreference?: "on" | "off";
}

/** One launch, as the LMS keeps it. */
export interface Launch {
  /** Counts from 1. */
  readonly number: number;
  readonly kind: "cmi5" | "tincan";
  /** What is opened. */
  readonly url: string;
  readonly page: string;
  readonly unit: string;
  /** IRI of the course as the LMS made it. */
  readonly courseId: string;
  /** Of a Tin Can launch only learner, registration and activity. */
  readonly terms: LaunchTerms;
  readonly moveOn: MoveOn;
  readonly returnUrl: string | undefined;
  readonly launchParameters: string | undefined;
  /** Last part of the fetch URL; of a Tin Can launch nothing leads there. */
  readonly fetchId: string;
  /** What follows `Basic ` in the header `Authorization`. */
  readonly token: string;
  readonly tokenFault: TokenFault | undefined;
}
