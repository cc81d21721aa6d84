/**
 * The contract of what calls functions of a Moodle: it knows their names and arguments, and no record, no player and no
 * state. https://moodledev.io/docs/apis/subsystems/external
 */
import type { Credential } from "../transport/credential.ts";
import type { Delivery } from "../transport/delivery.ts";

export interface MoodleCall {
  /** Name of a function of Moodle's web services. */
  readonly name: `core_xapi_${string}`;
  /** Moodle refuses a call that lacks an argument, or has one more. */
  readonly args: Readonly<Record<string, string>>;
  /** The page hides or goes: the request outlives it. */
  readonly leaving: boolean;
  /** Its abort ends the request. */
  readonly signal: AbortSignal;
}

/** What Moodle says of a call: with a status of success also where it is none. */
export type MoodleAnswer =
  | { readonly kind: "data"; readonly data: unknown }
  /** An exception of the function's, or of what stands before it: `code` is Moodle's own. */
  | { readonly kind: "fault"; readonly code: string; readonly words: string }
  /** Of no function, or of nobody. */
  | Exclude<Delivery, { readonly kind: "delivered" }>;

/** Resolves with what is known of the call; rejects where nobody answered. */
export type AskMoodle = (call: MoodleCall) => Promise<MoodleAnswer>;

/** A way into a Moodle: what a request looks like there, and its answer. */
export interface MoodleDoor {
  /** What is posted to, as reports may name it. */
  readonly address: string;
  readonly credential: Credential;
  /** Whether the login's cookie goes along. */
  readonly credentials: "same-origin" | "omit";
  readonly headers: Readonly<Record<string, string>>;
  /** Where the call goes and what is sent: here alone stands the secret. */
  readonly write: (
    call: MoodleCall,
    secret: string,
  ) => { readonly url: string; readonly body: string | URLSearchParams };
  /** Throws where the text is no answer of this door's. */
  readonly read: (text: string) => MoodleAnswer;
}
