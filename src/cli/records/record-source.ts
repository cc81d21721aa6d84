/** Where records are read from. */
export type RecordSource =
  | { readonly from: "file"; readonly path: string }
  | { readonly from: "input" }
  | { readonly from: "lrs"; readonly query: LrsQuery };

/** What an LRS is asked for. */
export interface LrsQuery {
  /** Its xAPI endpoint, with a slash at its end; https:, or http: where that was allowed. */
  readonly endpoint: URL;
  /** `undefined`: asked without a credential. */
  readonly credential: { readonly key: string; readonly secret: string } | undefined;
  /**
   * Names and values as the Statement resource reads them.
   * https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#213-get-statements
   */
  readonly filters: Readonly<Record<string, string>>;
}

/** One record as it was read: a statement, a Caliper event or entity, or what stood in the place of one. */
export interface ReadRecord {
  readonly value: unknown;
  /** Where it stood: `line 17` of JSON Lines, else `[16]`; behind it `.data[0]` for the first of an envelope. */
  readonly at: string;
  /** The envelope that it came in, without its `data`; the same object for all its records. */
  readonly envelope: Readonly<Record<string, unknown>> | undefined;
}

/** What the source is called in a sentence. */
export function nameOf(source: RecordSource): string {
  if (source.from === "file") return source.path;
  if (source.from === "input") return "Standard input";
  const { origin, pathname } = source.query.endpoint;
  return origin + pathname;
}
