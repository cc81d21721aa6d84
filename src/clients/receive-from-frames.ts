import { TrackingError } from "../errors.ts";
import { isFunction, mustBe, refusal } from "../trace/check.ts";
import { readDestination } from "../trace/destination-settings.ts";
import type { DestinationOptions } from "../trace/options.ts";
import type { Delivery } from "../transport/delivery.ts";
import type { OwnSend } from "../transport/destination.ts";
import { createFetchSender, isDelivery } from "../transport/fetch-sender.ts";
import { browserEffects, type OutboxEffects } from "../transport/outbox-effects.ts";
import { unexpected } from "../transport/status-outcome.ts";
import { isHandedBatch, type HandedBatch } from "./handed-batch.ts";
import { isOrigin } from "./origin.ts";

/** The part of a page's `window` that is used. */
export interface ReceivingWindow {
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
}

/** Where to send what frames hand over: by a function, or by Playtrace's own `fetch`. */
export type Onward =
  | { readonly send: OwnSend; readonly destination?: undefined }
  /** Its format packs the records anew, and the request is all its own: a frame adds nothing to it. */
  | { readonly destination: DestinationOptions; readonly send?: undefined };

export type ReceiveOptions = Onward & {
  /** Origins of the frames whose records are taken, such as `"https://videos.example.com"`. */
  readonly origins: readonly string[];
  /** Default: the page's own. */
  readonly window?: ReceivingWindow | undefined;
};

/** What it does beside listening. */
export interface ReceiveEffects extends Pick<OutboxEffects, "clock" | "fetch" | "page" | "startTimer"> {
  /** Default: the console. Must not throw. */
  readonly report: (error: TrackingError) => void;
}

const receiveEffects: ReceiveEffects = {
  ...browserEffects,
  report: (error) => console.error("[playtrace]", error),
};

/**
 * Takes the batches that frames of this page hand over by `postToParent`, sends them on, and answers each with what
 * became of it; nothing is kept here, for the frame keeps it until it has heard. Of all messages only those of a frame
 * right below this page are read, and of these only from the origins that are named; another origin that hands over
 * records is reported once. A wrong option is reported, and nothing is received.
 *
 * @returns ends it; what is under way is still answered
 */
export function receiveFromFrames(
  options: ReceiveOptions,
  effects: ReceiveEffects = receiveEffects,
): () => void {
  const {
    origins = [],
    window: page = globalThis.window,
    ...onward
  }: Partial<ReceiveOptions> = Object(options);
  let send: OwnSend;
  try {
    mustBe(
      Array.isArray(origins) && origins.length && origins.every(isOrigin),
      "origins",
      "a list of origins such as https://videos.example.com",
    );
    mustBe(page, "window", "given where there is none");
    send = readOnward(onward, effects);
  } catch (cause) {
    effects.report(refusal(cause, "options of receiveFromFrames"));
    return () => {};
  }

  const strangers = new Set<string>();
  const hear = ({ data, origin, ports, source }: MessageEvent<unknown>): void => {
    if (!isHandedBatch(data)) return;
    const [port] = ports;
    if (!port) return;
    // A frame that is gone meanwhile has no window left.
    if (source && Reflect.get(source, "parent") !== page) return;
    if (origins.includes(origin)) return void answer(data, port, send);
    if (!strangers.has(origin)) effects.report(tellStranger(origin));
    strangers.add(origin);
  };
  page.addEventListener("message", hear);
  return () => page.removeEventListener("message", hear);
}

function readOnward({ destination, send }: Partial<Onward>, effects: ReceiveEffects): OwnSend {
  if (destination) {
    const sendByFetch = createFetchSender(readDestination(destination, "destination."), effects);
    return ({ records, leaving, signal }) => sendByFetch(records, { leaving, signal });
  }
  mustBe(isFunction(send) && send, "send", "a function, where no destination is given");
  return send;
}

async function answer(batch: HandedBatch, port: MessagePort, send: OwnSend): Promise<void> {
  const frame = new AbortController();
  port.addEventListener("message", () => frame.abort("consent-denied"));
  port.start();
  let outcome: Delivery = { kind: "retry", reason: "network" };
  try {
    const said: unknown = await send({ ...batch, signal: frame.signal });
    // What no message can carry has no place in an outcome.
    outcome = isDelivery(said) ? JSON.parse(JSON.stringify(said)) : unexpected;
  } catch {
    // Its error may hold a credential of the page.
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has none
  port.postMessage(outcome);
  port.close();
}

const tellStranger = (origin: string): TrackingError =>
  new TrackingError(
    "invalid-option",
    `The option "origins" must hold ${origin}, or a frame of that origin is in the wrong page: its records are not taken.`,
    { which: "origins" },
  );
