import { TrackingError, type TrackingErrorCode } from "../../errors.ts";

/** Takes what could not be used. */
export type Tell = (fault: TrackingError) => void;

/** Says what a parameter of the launch would have to be; what it is stays unsaid, since it may be a secret. */
export const launchFault = (code: TrackingErrorCode, which: string, expected: string): TrackingError =>
  new TrackingError(code, `The launch's "${which}" was left out: it must be ${expected}.`, { which });

export const optionFault = (code: TrackingErrorCode, which: string, expected: string): TrackingError =>
  new TrackingError(code, `The option "${which}" must be ${expected}.`, { which });

/** Says why nothing was learned; the endpoint stays unsaid, since a key may stand in its query. */
export const configurationFault = (why: string): TrackingError =>
  new TrackingError("configuration-unreadable", `The endpoint's configuration is left alone: ${why}.`, {
    which: "endpoint",
  });
