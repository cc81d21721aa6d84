import type { Format } from "../format.ts";
import { xapi } from "../xapi/format.ts";
import { listed } from "../xapi/listed.ts";
import { toStatements } from "./to-statements.ts";
import { xapiDemands } from "./xapi-demands.ts";
import type { KalturaXapiOptions } from "./xapi-options.ts";

/** A format that tells what it was made with, for those that add to it. */
export interface KalturaXapiFormat extends Format {
  readonly options: KalturaXapiOptions;
}

/**
 * Writes learning events as the statements that Kaltura MediaSpace sends, for reports made for them. A record is one
 * statement, or, of the first playback in a session, the list of the two that tell it.
 * https://knowledge.kaltura.com/help/xapi-analytics-guide
 */
export function kalturaXapi(options: KalturaXapiOptions = {}): KalturaXapiFormat {
  const base = xapi({ ...options });
  return {
    ...listed(base, "kaltura-xapi", (event, context) => toStatements(event, context, options)),
    options,
    demands: (learner) => xapiDemands(options, learner),
  };
}
