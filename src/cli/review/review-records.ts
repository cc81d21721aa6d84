import { within } from "../../review/finding.ts";
import type { Finding } from "../../review/finding.ts";
import { fieldsAt, isFields, textAt } from "../../review/reading.ts";
import { reviewEvent } from "../../review/review-event.ts";
import { createEventReview } from "../../review/caliper/create-event-review.ts";
import { createReview } from "../../review/stream/create-review.ts";
import type { ReadRecord } from "../records/record-source.ts";
import type { ReviewResult } from "./review-result.ts";
import { createTally } from "./tally.ts";

/** Reviews records as they are read. `now`: when that is, in ms since the epoch. */
export async function reviewRecords(
  records: AsyncIterable<ReadRecord>,
  { source, now = Date.now() }: { readonly source: string; readonly now?: number },
): Promise<ReviewResult> {
  const tally = createTally(source);
  const review = createReview({ now, onSession: (session) => tally.session(session) });
  const events = createEventReview({ now });
  let envelope: ReadRecord["envelope"];
  for await (const record of records) {
    const { value, at } = record;
    if (isOfCaliper(record)) {
      tally.record("events", textAt(value, "action") ?? textAt(value, "type") ?? "unknown");
      tally.found(reviewCaliper(record, record.envelope !== envelope));
      tally.found(events.add(value, at));
      ({ envelope } = record);
    } else {
      tally.record("statements", textAt(fieldsAt(value, "verb"), "id") ?? "unknown");
      tally.found(review.add(value, at));
    }
  }
  tally.found(review.end());
  tally.found(events.end());
  return tally.result(review.late() + events.late());
}

const ofCaliper = ["@context", "eventTime", "action", "sensor", "dataVersion"];

const isOfCaliper = ({ value, envelope }: ReadRecord): boolean =>
  envelope !== undefined || (isFields(value) && ofCaliper.some((key) => value[key] !== undefined));

/** An envelope's own findings are told with the first of its records. */
function reviewCaliper({ value, at, envelope }: ReadRecord, isFirst: boolean): readonly Finding[] {
  if (!envelope) return reviewEvent(value).map((found) => within(at, found));
  const outer = at.slice(0, at.lastIndexOf(".data["));
  return reviewEvent({ ...envelope, data: [value] }).flatMap((found) => {
    const [, path] = /^data\[0]\.?(.*)$/s.exec(found.path) ?? [];
    if (path !== undefined) return [within(at, { ...found, path })];
    return isFirst ? [within(outer, found)] : [];
  });
}
