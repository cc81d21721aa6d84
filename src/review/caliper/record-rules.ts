import type { CaliperRule } from "../rules/caliper.ts";
import { enterRecord, reviewContext } from "./context-rules.ts";
import { reviewEntity } from "./entity-rules.ts";
import { reviewEventFields } from "./event-rules.ts";
import { error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { isFields, textAt } from "../reading.ts";
import type { Fields } from "../reading.ts";

const ONLY_OF_EVENTS = ["actor", "action", "object", "eventTime"];

/** What differs between a record alone and one in an envelope. */
export interface Surroundings {
  /** Where the record stands; `""` alone. */
  readonly path: string;
  /** The rule that is broken by what is no record. */
  readonly noRecord: CaliperRule;
  /** The rule that is broken by a record without context. */
  readonly noContext: CaliperRule;
}

/** An event, or the description of an entity, which stands in envelopes as well. */
export function* reviewRecord(record: unknown, surroundings: Surroundings): Generator<Finding> {
  const { path, noRecord, noContext } = surroundings;
  if (!isFields(record)) {
    yield error(noRecord, path, "It must be an event, or the description of an entity.");
    return;
  }
  const place = enterRecord(record, path);
  yield* reviewContext(record, place, noContext);
  const fields = Object.fromEntries(Object.entries(record).filter(([key]) => key !== "@context"));
  if (isEvent(fields)) yield* reviewEventFields(fields, place);
  else yield* reviewEntity(fields, { holds: "entity", kinds: ["Entity"], rule: "C-24" }, place);
}

function isEvent(record: Fields): boolean {
  return (
    ONLY_OF_EVENTS.some((key) => record[key] !== undefined) ||
    textAt(record, "type")?.endsWith("Event") === true
  );
}
