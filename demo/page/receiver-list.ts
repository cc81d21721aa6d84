import { arrivalRow, type ToldArrival } from "./arrivals/arrival-row.ts";
import { find } from "./element.ts";

/** How many records the receiver holds. */
export interface Counts {
  /** Statements of its LRS. */
  readonly held: number;
  /** What its other systems hold, by the beginning of their paths. */
  readonly kept: Readonly<Record<string, number>>;
}

const restBeforeRetryMs = 1000;

/**
 * Shows every request as the receiver got it, the newest on top.
 * @param heard called at the beginning and after each
 */
export function showReceiver(receiverUrl: string, heard: (counts: Counts) => void): void {
  const list = find("arrivals", HTMLOListElement);
  let source: EventSource | undefined;

  function watch(): void {
    source = new EventSource(`${receiverUrl}/arrivals/live`);
    source.addEventListener("message", ({ data }: MessageEvent<string>) => {
      const told: Counts & { arrival?: ToldArrival } = JSON.parse(data);
      if (told.arrival) list.prepend(arrivalRow(told.arrival));
      heard(told);
    });
    source.addEventListener("error", () => {
      source?.close();
      setTimeout(watch, restBeforeRetryMs);
    });
  }
  watch();
  // An open connection would keep the page out of the back/forward cache.
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", ({ persisted }) => persisted && watch());
}
