import { OWN_EXTENSION, PERCENT_EXTENSION, VIDEO_EXTENSION } from "../formats/xapi/iris.ts";
import { fieldsAt, textAt, type Fields } from "../review/reading.ts";
import { readSegments } from "../review/segments.ts";
import type { RecordFacts } from "./record-facts.ts";
import { numberAt } from "./number-at.ts";

/** Reads a statement of xAPI by the names of the Video Profile; `undefined` where it is none. */
export function readStatement(json: Fields): RecordFacts | undefined {
  const verb = textAt(fieldsAt(json, "verb"), "id");
  if (verb === undefined) return undefined;
  const context = fieldsAt(json, "context");
  const told = fieldsAt(fieldsAt(json, "result"), "extensions");
  const given = fieldsAt(context, "extensions");
  const video = (name: string): number | undefined => numberAt(told, VIDEO_EXTENSION + name);
  const percent = numberAt(told, PERCENT_EXTENSION);
  return {
    id: textAt(json, "id"),
    name: verb.split("/").at(-1) ?? verb,
    detail: percent === undefined ? textAt(given, `${OWN_EXTENSION}reason`) : String(percent),
    at: Date.parse(textAt(json, "timestamp") ?? ""),
    time: video("time"),
    from: video("time-from"),
    to: video("time-to"),
    progress: video("progress"),
    segments: segmentsOf(textAt(told, `${VIDEO_EXTENSION}played-segments`)),
    session: textAt(given, `${VIDEO_EXTENSION}session-id`),
    registration: textAt(context, "registration"),
    extensions: { ...given, ...told },
    json,
  };
}

const segmentsOf = (text: string | undefined): RecordFacts["segments"] =>
  text === undefined ? undefined : readSegments(text);
