import { TrackingError } from "../errors.ts";
import type { TrackingErrorCode } from "../errors.ts";
import type { Report } from "./delivery.ts";

/** Reports an error of one destination; the same sentence only once. */
export type TellOnce = (code: TrackingErrorCode, sentence: string) => void;

export function createTellOnce(report: Report, destination: string): TellOnce {
  const told = new Set<string>();
  return (code, sentence) => {
    if (told.has(sentence)) return;
    told.add(sentence);
    report("error", new TrackingError(code, `${sentence} (${destination})`, { which: destination }));
  };
}
