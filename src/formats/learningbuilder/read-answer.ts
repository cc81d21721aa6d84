import type { Reading } from "../format.ts";

/** What the broker itself says against the place that was published to: https://www.rabbitmq.com/amqp-0-9-1-reference#constants. */
const FAULTS_OF_THE_PLACE: Readonly<Record<string, string>> = {
  "403": "exchange-refused",
  "404": "unknown-exchange",
};

const fieldOf = (body: string, name: string): unknown => Reflect.get(Object(JSON.parse(body)), name);

/**
 * What the HTTP API says of a message with a status of success: a message that no queue is bound for is dropped.
 * @throws where the answer is none of this API's
 */
export function readPublished(body: string): Reading {
  const routed = fieldOf(body, "routed");
  if (typeof routed !== "boolean") throw new TypeError("no answer of a broker");
  return routed ? { kind: "delivered" } : { kind: "suspended", reason: "unroutable" };
}

/** What the HTTP API means where its status says something else; `undefined` where it means its status. */
export function readRefusal(status: number, body: string): Reading | undefined {
  let reason: unknown;
  try {
    reason = fieldOf(body, "reason");
  } catch {
    // What is no JSON is said by somebody else.
    return undefined;
  }
  // As a broker stops, its API loses its routes first: seen of RabbitMQ 3.10.
  if (status === 404 && reason === "Not Found") return { kind: "retry", reason: "broker-not-ready" };
  const [, code = ""] = /^(\d{3}) [A-Z_]+ - /.exec(String(reason)) ?? [];
  const fault = status === 400 && FAULTS_OF_THE_PLACE[code];
  return fault ? { kind: "suspended", reason: fault } : undefined;
}
