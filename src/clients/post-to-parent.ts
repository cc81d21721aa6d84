import type { Delivery } from "../transport/delivery.ts";
import type { OwnSend } from "../transport/destination.ts";
import { isDelivery } from "../transport/fetch-sender.ts";
import { unexpected } from "../transport/status-outcome.ts";
import { handBatch } from "./handed-batch.ts";
import { isOrigin } from "./origin.ts";

/** The part of a frame's `window` that is used. */
export interface FrameWindow {
  readonly parent: {
    postMessage(message: unknown, targetOrigin: string, transfer: Transferable[]): void;
  };
}

export interface PostToParentOptions {
  /** Origin of the page that holds the frame, such as `"https://learn.example.com"`: no other gets to see a record. */
  readonly origin: string;
  /** Default: the frame's own. */
  readonly window?: FrameWindow | undefined;
}

/**
 * A destination's `send` that hands each batch to the page that holds this frame, where `receiveFromFrames` listens. It
 * is handed over before the call returns, so that a frame that goes can still do it; without an answer it goes again at
 * the next visit, as `"unread"`.
 *
 * The destination is suspended as `"invalid-origin"` where `origin` is none, and as `"no-parent"` outside of a frame. A
 * parent of another origin gets nothing, and says nothing: that is a time-out.
 */
export function postToParent(options: PostToParentOptions): OwnSend {
  const { origin, window: frame = globalThis.window }: Partial<PostToParentOptions> = Object(options);
  return (batch) => {
    if (!isOrigin(origin)) return { kind: "suspended", reason: "invalid-origin" };
    const parent = frame?.parent;
    if (!parent || Object.is(parent, frame)) return { kind: "suspended", reason: "no-parent" };
    return new Promise((resolve) => {
      const { port1: port, port2 } = new MessageChannel();
      const { leaving, signal } = batch;
      const settle = (outcome: Delivery): void => {
        signal.removeEventListener("abort", giveUp);
        port.close();
        resolve(outcome);
      };
      const giveUp = (): void => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has none
        port.postMessage("abort");
        settle({ kind: "retry", reason: leaving ? "unread" : "aborted" });
      };
      port.addEventListener("message", ({ data }: MessageEvent<unknown>) =>
        settle(isDelivery(data) ? data : unexpected),
      );
      port.start();
      signal.addEventListener("abort", giveUp);
      parent.postMessage(handBatch(batch), origin, [port2]);
    });
  };
}
