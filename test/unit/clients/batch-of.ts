import type { OwnBatch } from "../../../src/transport/destination.ts";

/** An ordinary batch, as the xAPI format packs it. */
export const batchOf = (records: readonly string[]): OwnBatch => ({
  records,
  body: `[${records.join()}]`,
  contentType: "application/json",
  headers: {},
  leaving: false,
  signal: new AbortController().signal,
});
