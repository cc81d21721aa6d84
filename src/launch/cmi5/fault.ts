import { TrackingError } from "../../errors.ts";

const sentences = {
  "no-launch": "The page was not launched by a learning system",
  "launch-failed": "The learning system could not be reached",
  "no-launch-data": "The learning system has no usable LMS.LaunchData for this launch",
  "session-over": "This session is over and records nothing more; open it again in the learning system",
  "token-refused": "The learning system gave no token",
  "token-unreadable": "The launch's fetch URL answered with neither a token nor an error of cmi5",
} as const;

/** Says in plain words why a session does not begin or go on. */
export function fault(code: keyof typeof sentences, why = "", cause?: unknown): TrackingError {
  return new TrackingError(code, `${sentences[code]}${why && `: ${why}`}.`, { which: "launch", cause });
}
