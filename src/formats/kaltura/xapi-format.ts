import { defineFormat, type Format } from "../format.ts";
import { xapi } from "../xapi/format.ts";
import { toStatements } from "./to-statements.ts";
import { xapiDemands } from "./xapi-demands.ts";
import type { KalturaXapiOptions } from "./xapi-options.ts";

/**
 * Writes learning events as the statements that Kaltura MediaSpace sends, for reports made for them. A record is one
 * statement, or, of the first playback in a session, the list of the two that tell it.
 * https://knowledge.kaltura.com/help/xapi-analytics-guide
 */
export function kalturaXapi(options: KalturaXapiOptions = {}): Format {
  const base = xapi({ ...options });
  return defineFormat({
    ...base,
    name: "kaltura-xapi",
    demands: (learner) => xapiDemands(options, learner),
    write: (event, context) => {
      const statements = toStatements(event, context, options);
      return statements.length > 1 ? statements : (statements[0] ?? null);
    },
    pack: (records, sendTime) => base.pack(records.map(withoutBrackets), sendTime),
  });
}

/** A body is one flat list. */
const withoutBrackets = (text: string): string => (text.startsWith("[") ? text.slice(1, -1) : text);
