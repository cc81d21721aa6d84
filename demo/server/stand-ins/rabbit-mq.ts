import type { Answer } from "../lrs/answer.ts";
import { answerJson } from "../lrs/answer.ts";
import { isRecord, parseJson } from "../lrs/values.ts";
import type { Credentials, StandIn } from "./stand-in.ts";

const path = "/rabbitmq/";
/** The one queue; the default exchange routes by the names of queues. */
const queue = "xapi";
const neededKeys = ["properties", "routing_key", "payload", "payload_encoding"];

/**
 * The HTTP API of RabbitMQ's management plugin: one message a request. A message that no queue is bound for is dropped
 * with a status of success. https://www.rabbitmq.com/docs/http-api-reference
 */
export function rabbitMq({ basic }: Credentials): StandIn {
  let messages = 0;

  function publish(body: string): Answer {
    const wrapper = parseJson(body);
    if (!isRecord(wrapper)) return badRequest("not_json");
    const missing = neededKeys.find((name) => wrapper[name] === undefined);
    if (missing !== undefined) return badRequest(`[{key_missing,${missing}}]`);
    if (typeof wrapper["payload"] !== "string") return badRequest("payload_not_string");
    const routed = wrapper["routing_key"] === queue;
    if (routed) messages += 1;
    return answerJson(200, { routed });
  }

  return {
    path,
    answer({ method, path: asked, headers, body }) {
      if (headers["authorization"] !== basic) {
        return answerJson(401, { error: "not_authorized", reason: "Login failed" });
      }
      const [, vhost = "", exchange = ""] =
        /^\/rabbitmq\/api\/exchanges\/([^/]+)\/([^/]+)\/publish$/.exec(asked) ?? [];
      if (vhost === "") return answerJson(404, { error: "Object Not Found", reason: "Not Found" });
      if (method !== "POST") return answerJson(405, { error: "Method Not Allowed" });
      if (vhost.toLowerCase() !== "%2f") {
        return answerJson(401, { error: "not_authorised", reason: "Access refused." });
      }
      return exchange === "amq.default"
        ? publish(body)
        : badRequest(`404 NOT_FOUND - no exchange '${exchange}' in vhost '/'`);
    },
    held: () => messages,
    forget: () => void (messages = 0),
  };
}

function badRequest(reason: string): Answer {
  return answerJson(400, { error: "bad_request", reason });
}
