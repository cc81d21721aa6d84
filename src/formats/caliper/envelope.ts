import type { PackedBatch } from "../format.ts";
import { downgrade, isOlder } from "./older.ts";
import type { CaliperOptions } from "./options.ts";
import { CONTEXT_1_1, CONTEXT_1_2 } from "./versions.ts";

/**
 * Packs events into an envelope, which is of one version: where one event is of 1.1, as after a downgrade, all are.
 * https://www.imsglobal.org/spec/caliper/v1p2#envelope
 */
export function packEnvelope(
  texts: readonly string[],
  sendTime: string,
  { sensor, version }: CaliperOptions,
): PackedBatch {
  const isOld = version === "1.1" || texts.some(isOlder);
  const head = JSON.stringify({ sensor, sendTime, dataVersion: isOld ? CONTEXT_1_1 : CONTEXT_1_2 });
  const data = isOld ? texts.map((text) => downgrade(text) ?? text) : texts;
  return {
    body: `${head.slice(0, -1)},"data":[${data.join()}]}`,
    contentType: "application/json",
    headers: {},
  };
}
