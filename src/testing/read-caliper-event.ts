import { PERCENT_EXTENSION } from "../formats/caliper/extensions.ts";
import { OWN_PREFIX } from "../formats/caliper/versions.ts";
import { fieldsAt, textAt, type Fields } from "../review/reading.ts";
import type { RecordFacts } from "./record-facts.ts";
import { numberAt } from "./number-at.ts";

/** https://www.w3.org/TR/xmlschema11-2/#duration, as far as positions in media go. */
const duration = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/** Reads a Caliper event; `undefined` where it is none. Caliper has no registration and no list of segments. */
export function readCaliperEvent(json: Fields): RecordFacts | undefined {
  const name = textAt(json, "action");
  if (name === undefined || textAt(json, "eventTime") === undefined) return undefined;
  const extensions = fieldsAt(json, "extensions");
  const own = (key: string): string | undefined => textAt(extensions, OWN_PREFIX + key);
  const percent = numberAt(extensions, PERCENT_EXTENSION);
  return {
    id: textAt(json, "id"),
    name,
    detail: own("reason") ?? (percent === undefined ? undefined : String(percent)),
    at: Date.parse(textAt(json, "eventTime") ?? ""),
    // Of a resumption the target is where the pause was: https://www.imsglobal.org/spec/caliper/v1p2#mediaevent
    time: secondsOf(own("position") ?? textAt(fieldsAt(json, "target"), "currentTime")),
    from: secondsOf(own("from")),
    to: secondsOf(own("to")),
    progress: numberAt(extensions, `${OWN_PREFIX}progress`),
    segments: undefined,
    session: textAt(fieldsAt(json, "session"), "id"),
    registration: undefined,
    extensions,
    json,
  };
}

function secondsOf(text: string | undefined): number | undefined {
  const parts = duration.exec(text ?? "");
  if (parts === null) return undefined;
  const [, hours = 0, minutes = 0, seconds = 0] = parts;
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}
