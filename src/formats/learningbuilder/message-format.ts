import type { Demand, Format } from "../format.ts";
import { readPublished } from "./read-answer.ts";
import { singleRecord } from "./single-record.ts";

/** The broker keeps such a message on disk: https://www.rabbitmq.com/docs/publishers#message-properties. */
const PERSISTENT = 2;

/**
 * Packs the records of another format as messages of RabbitMQ, one a request, as its HTTP API publishes them. The
 * message bears the record's own id; the broker keeps what it gets twice.
 * @param own what must hold beside the demands of the other format
 */
export function messageFormat(inner: Format, routingKey: string, own: readonly Demand[]): Format {
  return {
    name: `rabbitmq-${inner.name}`,
    path: "",
    success: readPublished,
    repeats: "stored",
    maxRecords: 1,
    demands: (learner) => [...own, ...(inner.demands?.(learner) ?? [])],
    write: (event, context) => inner.write(event, context),
    ...(inner.writePlatform && {
      writePlatform: (event, context) => inner.writePlatform?.(event, context) ?? null,
    }),
    pack(records) {
      const payload = singleRecord(records);
      const id = idOf(JSON.parse(payload));
      return {
        body: JSON.stringify({
          properties: {
            delivery_mode: PERSISTENT,
            content_type: "application/json",
            ...(id !== undefined && { message_id: id }),
          },
          routing_key: routingKey,
          payload,
          payload_encoding: "string",
        }),
        contentType: "application/json",
        headers: {},
      };
    },
  };
}

/** Of a list of statements, which some formats make a record of, the first one's. */
function idOf(record: unknown): string | undefined {
  const id: unknown = Reflect.get(Object(Array.isArray(record) ? record[0] : record), "id");
  return typeof id === "string" ? id : undefined;
}
