import type { Format } from "../format.ts";
import { demandsOf } from "./demands.ts";
import { packEnvelope } from "./envelope.ts";
import { downgrade, toOlder } from "./older.ts";
import type { CaliperOptions } from "./options.ts";
import { toCaliper } from "./to-event.ts";

/** Records of one envelope: consumers take fewer than an LRS does. */
const MAX_RECORDS = 20;

/** A format that tells what it was made with, for those that add to it. */
export interface CaliperFormat extends Format {
  readonly options: CaliperOptions;
}

/**
 * Writes learning events by the Media Profile of Caliper, and packs them into envelopes. A credential given as `key`
 * alone is a Bearer token. Endpoints keep what they get twice.
 * https://www.imsglobal.org/spec/caliper/v1p2
 */
export function caliper(options: CaliperOptions): CaliperFormat {
  return {
    options,
    name: "caliper",
    path: "",
    success: "not-html",
    repeats: "stored",
    maxRecords: MAX_RECORDS,
    keyScheme: "Bearer",
    demands: (learner) => demandsOf(options, learner),
    write: (event, context) => {
      const written = toCaliper(event, context, options);
      return written && options.version === "1.1" ? toOlder(written) : written;
    },
    pack: (records, sendTime) => packEnvelope(records, sendTime, options),
    downgrade,
  };
}
