import { isText, own } from "./fields.ts";
import { readId } from "./read-id.ts";
import { readUrl } from "./read-url.ts";

/** What a profile service answers. */
export interface EventStore {
  readonly endpoint: string;
  /** Never part of a report. */
  readonly apiKey: string;
  /** Id by which the service knows the sender. */
  readonly sensor: string | undefined;
}

/** What a header can hold: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
const headerText = /^[\x20-\x7e]+$/;

export function readEventStore(answer: unknown): EventStore | undefined {
  const endpoint = readUrl(own(answer, "eventStoreUrl"));
  const apiKey = own(answer, "apiKey");
  if (endpoint === undefined || !isText(apiKey) || !headerText.test(apiKey)) return undefined;
  return { endpoint, apiKey, sensor: readId(own(answer, "id")) };
}
