import { browserEffects, type OutboxEffects } from "../transport/outbox-effects.ts";

/** What a call does to the world, and what it asks of it. */
export interface MoodleMeans extends Pick<OutboxEffects, "clock" | "fetch"> {
  /** False where the browser takes no more. */
  readonly sendBeacon: (url: string, body: string | URLSearchParams) => boolean;
  /** Whether the page ends right now, and is not merely hidden: nobody will read an answer. */
  readonly isEnding: () => boolean;
}

/** The browser's own. The event that is being told is `window.event`: https://dom.spec.whatwg.org/#dom-window-event. */
export const browserMeans: MoodleMeans = {
  clock: browserEffects.clock,
  fetch: browserEffects.fetch,
  sendBeacon: (url, body) => navigator.sendBeacon(url, body),
  isEnding: () => Reflect.get(Object(Reflect.get(globalThis, "event")), "type") === "pagehide",
};
