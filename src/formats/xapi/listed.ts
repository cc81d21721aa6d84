import type { LearningEvent } from "../../events/learning-event.ts";
import type { TrackingContext } from "../../events/tracking-context.ts";
import type { Format, LearningRecord } from "../format.ts";

/** The same format under another name and with other statements: a record is none, one, or the list of all that tell one event. */
export function listed(
  base: Format,
  name: string,
  write: (event: LearningEvent, context: TrackingContext) => readonly LearningRecord[],
): Format {
  return {
    ...base,
    name,
    write: (event, context) => {
      const statements = write(event, context);
      return statements.length > 1 ? statements : (statements[0] ?? null);
    },
    pack: (records, sendTime) => base.pack(records.map(withoutBrackets), sendTime),
  };
}

/** A body is one flat list. */
const withoutBrackets = (text: string): string => (text.startsWith("[") ? text.slice(1, -1) : text);
