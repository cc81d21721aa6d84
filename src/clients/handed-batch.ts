import type { OwnBatch } from "../transport/destination.ts";

/**
 * What a frame hands over to its parent, with a port of a `MessageChannel` beside it. On that port the parent answers
 * once, with a `Delivery`; whatever the frame says there means that it waits for no answer any more.
 */
export interface HandedBatch extends Omit<OwnBatch, "signal"> {
  /** Tells it from all else that windows say to each other; changes where the other fields do. */
  readonly kind: typeof KIND;
}

const KIND = "playtrace/batch";

export const handBatch = ({ records, body, contentType, headers, leaving }: OwnBatch): HandedBatch => ({
  kind: KIND,
  records,
  body,
  contentType,
  headers,
  leaving,
});

const areTexts = (values: readonly unknown[]): boolean => values.every((value) => typeof value === "string");

/** Whether a message of another window is a batch, in every part. */
export function isHandedBatch(message: unknown): message is HandedBatch {
  const { kind, records, body, contentType, headers, leaving }: Partial<Record<keyof HandedBatch, unknown>> =
    Object(message);
  return (
    kind === KIND &&
    Array.isArray(records) &&
    typeof headers === "object" &&
    headers !== null &&
    areTexts([...records, body, contentType, ...Object.values(headers)]) &&
    typeof leaving === "boolean"
  );
}
