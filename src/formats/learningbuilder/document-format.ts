import type { Demand, Format } from "../format.ts";
import { singleRecord } from "./single-record.ts";

/**
 * Packs the records of another format for LearningBuilder, which takes one document a request and keeps what it gets
 * twice. The form of its answers is not documented: any success that is no page.
 * @param own what must hold beside the demands of the other format
 */
export function documentFormat(inner: Format, own: readonly Demand[]): Format {
  return {
    name: "learningbuilder",
    path: "",
    success: "not-html",
    repeats: "stored",
    maxRecords: 1,
    demands: (learner) => [...own, ...(inner.demands?.(learner) ?? [])],
    write: (event, context) => inner.write(event, context),
    ...(inner.writePlatform && {
      writePlatform: (event, context) => inner.writePlatform?.(event, context) ?? null,
    }),
    pack: (records) => ({ body: singleRecord(records), contentType: "application/json", headers: {} }),
  };
}
