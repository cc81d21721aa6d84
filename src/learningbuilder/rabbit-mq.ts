import { messageDemands } from "../formats/learningbuilder/demands.ts";
import { messageFormat } from "../formats/learningbuilder/message-format.ts";
import { readRefusal } from "../formats/learningbuilder/read-answer.ts";
import type { Format } from "../formats/format.ts";
import { xapi } from "../formats/xapi/format.ts";
import type { DestinationOptions } from "../trace/options.ts";
import { basicCredential, credentialAtHand } from "../transport/credential.ts";
import { joinAddress } from "./join-address.ts";
import { postDocument } from "./post-document.ts";

export interface RabbitMqOptions {
  /** Address of the management plugin, which has the HTTP API: `"https://mq.example.com:15671"`. */
  readonly url: string;
  /** Default `"/"`. */
  readonly vhost?: string | undefined;
  /** Default `"amq.default"`, where the routing key is the name of a queue. */
  readonly exchange?: string | undefined;
  /** By which the exchange finds the queues; at most 255 bytes. */
  readonly routingKey: string;
  /** User name, of an account that may only publish. */
  readonly key: string;
  /** Its password. Every visitor of the page can read it. */
  readonly secret: string;
  /** Writes what the messages carry; default `xapi()`. */
  readonly format?: Format | undefined;
}

/**
 * A destination that publishes messages by the HTTP API of RabbitMQ, one a request. A wrong option stops the trace that
 * gets it, and is its error.
 */
export function rabbitMq(options: RabbitMqOptions): DestinationOptions {
  const given: Partial<RabbitMqOptions> = Object(options);
  const { url, vhost = "/", exchange = "amq.default", routingKey = "", key = "", secret = "" } = given;
  const endpoint = joinAddress(url, `api/exchanges/${segment(vhost)}/${segment(exchange)}/publish`);
  const format = messageFormat(given.format ?? xapi(), routingKey, messageDemands({ ...given }));
  return {
    endpoint,
    name: `${segment(key)} ${segment(routingKey)}`,
    format,
    send: postDocument({
      url: endpoint,
      success: format.success,
      headers: () => ({ authorization: credentialAtHand(basicCredential(key, secret)) ?? "" }),
      reread: readRefusal,
    }),
  };
}

/** A name as one segment of a path; what is no text is `""`. */
function segment(name: unknown): string {
  return typeof name === "string" ? encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd")) : "";
}
