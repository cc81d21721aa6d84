import { TrackingError } from "../errors.ts";
import type { TrackingErrorCode } from "../errors.ts";
import type { Report } from "./delivery.ts";

/** What is wrong with the records of one destination, and why. */
export type TellOnce = (code: TrackingErrorCode, state: string, reason: string) => void;

/** Reports errors, each state and reason only once. */
export function createTellOnce(report: Report, destination: string): TellOnce {
  const told = new Set<string>();
  return (code, state, reason) => {
    const message = `Records for ${destination} are ${state}: ${reason}`;
    if (!told.has(message)) report("error", new TrackingError(code, message, { which: destination }));
    told.add(message);
  };
}
