/** Every cause that Playtrace reports; the list is closed and codes never change their meaning. */
export type TrackingErrorCode =
  /** An option is missing or has a wrong shape or value; `which` names it. */
  | "invalid-option"
  /** The endpoint is no absolute http(s) URL. */
  | "invalid-endpoint"
  /** The endpoint is plain `http:`, not loopback, and `allowInsecure` is not set. */
  | "insecure-endpoint"
  /** The key, the secret or what stands for them is missing, has a line break in it, or can be sent in no header. */
  | "invalid-credential"
  /** The actor has no identifier, two of them, or one of a wrong shape. */
  | "invalid-actor"
  /** The activity has no absolute IRI, or no longer fits what plays. */
  | "invalid-activity"
  /** The registration is no UUID. */
  | "invalid-registration"
  /** The sensor that Caliper's envelopes name is no IRI. */
  | "invalid-sensor"
  /** The format knows no such version of its standard. */
  | "invalid-version"
  /** The address holds two kinds of launch, launches in two places, or one parameter with two values. */
  | "ambiguous-launch"
  /** A launch lacks a parameter without which none of it can be used; `which` names it. */
  | "incomplete-launch"
  /** The launch's endpoint is of an origin that the page does not accept. */
  | "refused-launch"
  /** The launch is of a kind that what was called cannot follow. */
  | "unsupported-launch"
  /** The launch's `auth` is no value of the Basic scheme. */
  | "invalid-launch-auth"
  /** The launch's `fetch` is no absolute http(s) URL. */
  | "invalid-fetch-url"
  /** There is no player, or it is none that Playtrace knows. */
  | "invalid-player"
  /** The player threw or reported an error while it was read. */
  | "player-failed"
  /** What the page told to have happened lacks a part, or has one of a wrong shape; `which` names it. */
  | "invalid-event"
  /** A format threw, or returned what is no record. */
  | "format-failed"
  /** A function of the page that changes records threw, or returned what is no record. */
  | "transform-failed"
  /** The browser refused storage; records are kept in memory only. */
  | "storage-unavailable"
  /** The destination refused what it will refuse again, and is suspended. */
  | "destination-suspended"
  /** The endpoint answers as no server of the format does, as a web page would; the destination is suspended. */
  | "unexpected-answer"
  /** A broker has no queue bound for the routing key; the destination is suspended. */
  | "unroutable"
  /** Records were refused for good, or dropped, each with its reason. */
  | "records-lost"
  /** A listener of the page threw. */
  | "listener-failed"
  /** The credential function threw or returned nothing. */
  | "credential-failed"
  /** The page was not launched, as cmi5 launches. */
  | "no-launch"
  /** The learning system could not be reached, or failed. */
  | "launch-failed"
  /** The learning system refused the token of a launch: it was used before, has expired, or its reason is not told. */
  | "token-refused"
  /** The launch's fetch URL answered with neither a token nor an error: a web page perhaps. */
  | "token-unreadable"
  /** The learning system has no `LMS.LaunchData` for the launch, or none that can be used. */
  | "no-launch-data"
  /** The learning system takes nothing more of a launched session: it was left, or a later one took its place. */
  | "session-over"
  /** A part of Playtrace that few pages need could not be loaded. */
  | "part-failed"
  /** What a Caliper endpoint says that it takes cannot be read; the page's own values hold. */
  | "configuration-unreadable"
  /** The copy of the progress that other devices share cannot be read or written; the browser's own serves. */
  | "progress-unavailable"
  /** Something happened that no rule foresaw. */
  | "unexpected";

/**
 * The one error of Playtrace. Its message says what failed, why, and which option, record or destination:
 * one line, no credential in it.
 */
export class TrackingError extends Error {
  /** A page may hold two copies of this class, its script tag's and that of what the tag loaded: they are one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "TrackingError";
  }

  override readonly name = "TrackingError";
  readonly code: TrackingErrorCode;
  /** The option, record or destination that is meant. */
  readonly which: string;

  constructor(code: TrackingErrorCode, message: string, details: { which: string; cause?: unknown }) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.which = details.which;
  }
}

export function isTrackingError(value: unknown): value is TrackingError {
  return value instanceof TrackingError;
}
