import { TrackingError, type TrackingErrorCode } from "../errors.ts";

/** Says what a parameter would have to be; what it is stays unsaid, since it may be a secret, or name a person. */
export function refuseLaunch(code: TrackingErrorCode, which: string, expected: string): never {
  throw new TrackingError(code, `The launch was refused: its "${which}" must be ${expected}.`, { which });
}
