import { defineFormat } from "playtrace";
import { caliper } from "playtrace/caliper";
import type { DestinationOptions, TraceOptions } from "../../src/trace/options.ts";

/** What the demo's webhook gets: a format of the page's own, as the README shows one. */
const webhook = defineFormat({
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

/** The destinations that the knob `format` asks for, all at the demo's receiver; xAPI alone without it. */
export function withDestinations(
  options: TraceOptions,
  format: string | null,
  receiverUrl: string,
): TraceOptions {
  const { endpoint, key, secret, batch, timeoutMs, ...common } = options;
  const lrs: DestinationOptions = { endpoint: endpoint ?? "", key, secret, batch, timeoutMs };
  const envelopes: DestinationOptions = {
    endpoint: `${receiverUrl}/caliper`,
    key,
    batch,
    timeoutMs,
    format: caliper({ sensor: `${location.origin}/player` }),
  };
  const notes: DestinationOptions = { endpoint: `${receiverUrl}/webhook`, batch, timeoutMs, format: webhook };
  const chosen: Readonly<Record<string, readonly DestinationOptions[]>> = {
    caliper: [envelopes],
    both: [lrs, envelopes],
    own: [notes],
  };
  const destinations = chosen[format ?? ""];
  return destinations ? { ...common, destinations } : options;
}
