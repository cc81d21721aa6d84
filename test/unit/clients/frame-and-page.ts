import type { FrameWindow } from "../../../src/clients/post-to-parent.ts";
import type { ReceivingWindow } from "../../../src/clients/receive-from-frames.ts";

export const FRAME_ORIGIN = "https://videos.example";
export const PAGE_ORIGIN = "https://learn.example";

/** A message to the page; what is left out is as a frame of {@link FRAME_ORIGIN} says it. */
export interface Said {
  readonly data: unknown;
  readonly origin?: string;
  readonly source?: object | null;
  readonly ports?: readonly Transferable[];
}

/** Two windows as browsers link them: messages are copied, and reach the origin alone that they are meant for. */
export interface FrameAndPage {
  readonly frame: FrameWindow;
  readonly page: ReceivingWindow;
  /** What the frame has said to any origin. */
  readonly posted: { readonly message: unknown; readonly targetOrigin: string }[];
  /** Says something to the page, at once. */
  readonly say: (said: Said) => void;
}

export function linkFrameAndPage(): FrameAndPage {
  const listeners = new Set<(event: MessageEvent<unknown>) => void>();
  const page: ReceivingWindow = {
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  };
  const posted: FrameAndPage["posted"] = [];
  const say = (said: Said): void => {
    const event = { origin: FRAME_ORIGIN, source: { parent: page }, ports: [], ...said };
    for (const listener of listeners) Reflect.apply(listener, undefined, [event]);
  };
  const parent: FrameWindow["parent"] = {
    postMessage(message, targetOrigin, ports) {
      posted.push({ message, targetOrigin });
      const data: unknown = structuredClone(message);
      if (targetOrigin === PAGE_ORIGIN) queueMicrotask(() => say({ data, ports }));
    },
  };
  return { frame: { parent }, page, posted, say };
}
