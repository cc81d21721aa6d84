import { caliperContextOf, versionOf } from "./context-rules.ts";
import { reviewRecord } from "./record-rules.ts";
import { isIri, isTime } from "./text-formats.ts";
import { isEmpty } from "./value-rules.ts";
import { deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { isFields, joinPath } from "../reading.ts";
import type { Fields } from "../reading.ts";

const KEYS = ["sensor", "sendTime", "dataVersion", "data"];

/** Whether it means to be an envelope, also where it lacks a part of one. */
export function isEnvelope(value: Fields): boolean {
  return value["action"] === undefined && KEYS.some((key) => value[key] !== undefined);
}

/** The envelope in which a sensor sends records, and each record in it. */
export function* reviewEnvelope(envelope: Fields): Generator<Finding> {
  const { sensor, sendTime, dataVersion, data } = envelope;
  for (const key of Object.keys(envelope)) {
    if (!KEYS.includes(key) && envelope[key] !== undefined) {
      yield error("C-2", joinPath("", key), `An envelope has ${KEYS.join(", ")} and nothing else.`);
    }
  }
  for (const key of ["sensor", "sendTime", "dataVersion"]) {
    if (isMissing(envelope[key])) yield error("C-2", key, `An envelope needs ${key}.`);
  }
  if (data === undefined) yield error("C-2", "data", "An envelope needs data.");
  if (!isMissing(sensor)) {
    if (typeof sensor !== "string") yield error("C-3", "sensor", "It must be a text.");
    else if (!isIri(sensor)) yield deviation("C-3", "sensor", "It should be an IRI.");
  }
  if (!isMissing(sendTime) && !(typeof sendTime === "string" && isTime(sendTime))) {
    yield error("C-4", "sendTime", "It must be a UTC time such as 2026-03-04T09:30:06.040Z.");
  }
  if (!isMissing(dataVersion) && versionOf(dataVersion) === undefined) {
    yield error("C-5", "dataVersion", "It must be the address of Caliper's context, letter by letter.");
  }
  yield* reviewData(data, dataVersion);
}

const isMissing = (value: unknown): boolean => value === undefined || isEmpty(value);

function* reviewData(data: unknown, dataVersion: unknown): Generator<Finding> {
  if (data === undefined) return;
  if (!Array.isArray(data) || data.length === 0) {
    yield error("C-6", "data", "It must be a list of one record or more, also of one.");
    return;
  }
  for (const [index, record] of data.entries()) {
    const path = `data[${index}]`;
    yield* reviewRecord(record, { path, noRecord: "C-12", noContext: "C-12" });
    yield* reviewVersion(record, dataVersion, path);
  }
}

/** An endpoint reads all records by the version that the envelope names. */
function* reviewVersion(record: unknown, dataVersion: unknown, path: string): Generator<Finding> {
  const own = isFields(record) ? versionOf(caliperContextOf(record)) : undefined;
  const told = versionOf(dataVersion);
  if (own !== undefined && told !== undefined && own !== told) {
    yield error("C-5", joinPath(path, "@context"), `The envelope says ${told}, its record ${own}.`);
  }
}
