/**
 * The contract of what brings records to a server. A sender knows one destination and its request; it knows no
 * queue, no store and no retry.
 */
import { createArmedRequest, type ArmedRequest } from "./armed-request.ts";
import { createBeaconSender } from "./beacon-sender.ts";
import type { Delivery } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import { createFetchSender } from "./fetch-sender.ts";
import { formBytes } from "./form-request.ts";
import { byteLength } from "./batch.ts";
import type { OutboxEffects } from "./outbox-effects.ts";

/** Why an outbox aborts: requests that outlive their page are ended only for the second. */
export type AbortReason = "leaving" | "consent-denied";

export interface SendOptions {
  /** The page hides or goes: the request outlives it, and starts before the call returns where it can. */
  readonly leaving?: boolean;
  /** Its abort, with an {@link AbortReason}, ends the request at once as `retry` with the reason `"aborted"`. */
  readonly signal?: AbortSignal;
}

/** One request, one outcome. Never rejects. */
export type Send = (texts: readonly string[], options: SendOptions) => Promise<Delivery>;

export interface Sender extends ArmedRequest {
  readonly send: Send;
  /** Bytes that a record takes of {@link PageShare.keepaliveRoom} when it is sent by a page that goes. */
  readonly leaveBytes: (text: string) => number;
}

/** The sender of one destination, by the means that the destination allows and the browser has. */
export function createSender(destination: Destination, effects: Omit<OutboxEffects, "random">): Sender {
  const byFetch = createFetchSender(destination, effects);
  const byBeacon = createBeaconSender(destination, effects);
  return {
    ...createArmedRequest(destination, effects),
    send: (texts, options) =>
      (options.leaving && destination.beacon && byBeacon(texts)) || byFetch(texts, options),
    leaveBytes: destination.beacon ? formBytes : byteLength,
  };
}
