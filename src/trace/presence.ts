import type { StartTimer } from "../platform/timer.ts";

const lookMs = 5_000;
/** An element that is outside every document for ten seconds is gone. */
const looksUntilGone = 3;

/** Calls `gone` once an element has left its page, unless the returned function is called before. */
export function watchPresence(element: Element, startTimer: StartTimer, gone: () => void): () => void {
  let stopTimer: () => void;
  const look = (count: number): void => {
    stopTimer = startTimer(() => {
      if (element.isConnected) look(1);
      else if (count < looksUntilGone) look(count + 1);
      else gone();
    }, lookMs);
  };
  look(1);
  return () => stopTimer();
}
