import { defineFormat } from "playtrace";
import type { OwnBatch } from "../../../src/transport/destination.ts";
import type { Delivery } from "../../../src/transport/delivery.ts";
import type { DemoDestination, Place } from "./demo-destination.ts";
import { statements } from "./lrs.ts";

/** What the demo's webhook gets: a format of the page's own, as the README shows one. */
const notes = defineFormat({
  name: "webhook",
  path: "",
  success: "not-html",
  repeats: "stored",
  write: (event, { id, activity }) => ({ id, what: event.type, seconds: event.position, media: activity.id }),
  pack: (records, sendTime) => ({
    body: `{"sent":"${sendTime}","notes":[${records.join()}]}`,
    contentType: "application/json",
    headers: {},
  }),
});

/** What the page brings itself: the writing, or the sending. */
export const ownDestinations: Readonly<Record<string, DemoDestination>> = {
  own: {
    title: "a webhook, in a format of the page's own",
    group: "Your own",
    system: "the webhook",
    about: "Plain JSON, by the format of twelve lines that the README shows.",
    holds: [{ path: "/webhook", records: "notes" }],
    open: ({ receiver }) => ({ destinations: [{ endpoint: `${receiver}/webhook`, format: notes }] }),
  },
  client: {
    title: "an LRS, by a client of the page's own",
    group: "Your own",
    system: "the LRS",
    about:
      "Playtrace writes, stores and repeats; a function of the page sends each batch and says what became of it.",
    holds: [statements],
    open: (place) => ({ destinations: [{ endpoint: place.endpoint, send: (batch) => post(batch, place) }] }),
  },
};

async function post(batch: OwnBatch, { endpoint, key, secret }: Place): Promise<Delivery> {
  const { body, contentType, headers, leaving, signal } = batch;
  const response = await fetch(`${endpoint}statements`, {
    method: "POST",
    headers: { ...headers, "content-type": contentType, authorization: `Basic ${btoa(`${key}:${secret}`)}` },
    body,
    keepalive: leaving,
    signal,
  });
  return response.ok ? { kind: "delivered" } : { kind: "retry", reason: String(response.status) };
}
