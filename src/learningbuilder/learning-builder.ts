import { documentDemands } from "../formats/learningbuilder/demands.ts";
import { documentFormat } from "../formats/learningbuilder/document-format.ts";
import type { Format, LearningRecord } from "../formats/format.ts";
import { xapi } from "../formats/xapi/format.ts";
import type { DestinationOptions } from "../trace/options.ts";
import { joinAddress } from "./join-address.ts";
import { postDocument } from "./post-document.ts";

/** Where LearningBuilder takes documents, below the site's address. */
const PATH = "API/XAPI/Post";

/** Gives a document with the handler in it. */
export type PlaceHandler = (record: LearningRecord, handler: string) => LearningRecord;

export interface LearningBuilderOptions {
  /** Address of the site, such as `"https://example.learningbuilder.com"`. */
  readonly site: string;
  /** Name of the handler that is to read the documents, as the site is configured. */
  readonly handler: string;
  /**
   * Fields of each request's header, such as `{ authorization: "…" }`, read anew for each; default none. Playtrace keeps
   * the values in memory alone, and leaves them out of what it tells of an answer. Every visitor of the page can read them.
   */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Where the site reads its handler from elsewhere; default: `handler` of the document's `object`. */
  readonly place?: PlaceHandler | undefined;
  /** Writes the documents; default `xapi()`. */
  readonly format?: Format | undefined;
}

/**
 * A destination that posts documents to LearningBuilder, one a request. A wrong option stops the trace that gets it, and
 * is its error.
 */
export function learningBuilder(options: LearningBuilderOptions): DestinationOptions {
  const given: Partial<LearningBuilderOptions> = Object(options);
  const { site, handler = "", headers = {}, place = placeHandler } = given;
  const endpoint = joinAddress(site, PATH);
  const format = documentFormat(given.format ?? xapi(), documentDemands({ ...given }));
  return {
    endpoint,
    name: `handler ${handler}`,
    format,
    transform: (record) => place(record, handler),
    send: postDocument({ url: endpoint, success: format.success, headers: () => headers }),
  };
}

const placeHandler: PlaceHandler = (record, handler) => ({
  ...record,
  object: { ...Object(Reflect.get(record, "object")), handler },
});
