import { isRecord, parseJson } from "../../../demo/server/lrs/values.ts";
import type { ServerKind } from "./answer-as.ts";
import type { Heard } from "./collector.ts";
import { readSnowplow } from "./read-snowplow.ts";
import { readStatement } from "./read-statement.ts";
import { readMux } from "./read-mux.ts";

/** What was done, by the words that all products have for it. */
export type SentKind = "play" | "pause" | "seek" | "change" | "mark" | "completed" | "end" | "other";

/** One record as a product sent it. */
export interface Sent {
  /** What tells it from every other; `undefined` where the product gives it no name. */
  readonly id: string | undefined;
  readonly kind: SentKind;
  /** One viewing on one page, as the product tells them apart. */
  readonly visit: string;
  /** Seconds of the media that were watched at least once. */
  readonly watchedSeconds?: number;
  /** Seconds of the media that were played, each as often as it was. */
  readonly playedSeconds?: number;
  /** Share of the media, 0..1, that was watched at least once. */
  readonly progress?: number;
  /** The mark in percent that was reached. */
  readonly mark?: number;
}

const readers: Readonly<Record<ServerKind, (record: unknown) => Sent>> = {
  lrs: readStatement,
  snowplow: readSnowplow,
  mux: readMux,
};

/** The records of one request; none of one that brings none. */
export function readSent(
  kind: ServerKind,
  { method, body }: Pick<Heard, "method" | "body">,
): readonly Sent[] {
  if (method === "OPTIONS" || method === "GET" || body === "") return [];
  const parsed = parseJson(body);
  return recordsIn(parsed).map(readers[kind]);
}

/** Snowplow sends `{ data }`, Mux `{ events }`, xAPI a list or one alone. */
function recordsIn(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body;
  if (!isRecord(body)) return [];
  const { data, events } = body;
  if (Array.isArray(data)) return data;
  return Array.isArray(events) ? events : [body];
}
