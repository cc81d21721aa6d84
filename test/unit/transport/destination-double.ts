import { basicCredential } from "../../../src/transport/credential.ts";
import type { Destination } from "../../../src/transport/destination.ts";

/** A destination that packs texts as a JSON array. */
export function destinationAt(url: string, changes: Partial<Destination> = {}): Destination {
  return {
    id: "lrs",
    url,
    credential: basicCredential("key", "secret"),
    success: "json-array",
    pack: (texts) => ({
      body: `[${texts.join(",")}]`,
      contentType: "application/json",
      headers: { "x-experience-api-version": "1.0.3" },
    }),
    repeats: "recognised",
    unload: "send",
    beacon: false,
    batch: { maxRecords: 50, maxBytes: 60_000, maxDelayMs: 5000 },
    timeoutMs: 10_000,
    ...changes,
  };
}
