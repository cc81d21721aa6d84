import { systemClock, type Clock } from "../../platform/clock.ts";
import { startTimer as start, type StartTimer } from "../../platform/timer.ts";
import { make } from "./make.ts";

/** So long the last sentence stands, at least, before the next one is read out. */
const SILENCE_MS = 3_000;

/** Reads sentences out to those who do not see them: the latest, and not one upon the other. */
export interface Announcer {
  readonly element: HTMLElement;
  readonly say: (sentence: string) => void;
}

export function createAnnouncer(clock: Clock = systemClock, startTimer: StartTimer = start): Announcer {
  const element = make("p", { class: "status", role: "status" });
  let quietUntil = 0;
  let next: string | undefined;

  function speak(): void {
    if (next === undefined) return;
    element.textContent = next;
    next = undefined;
    quietUntil = clock().monotonicMs + SILENCE_MS;
  }

  return {
    element,
    say: (sentence) => {
      const waits = next !== undefined;
      next = sentence;
      const rest = quietUntil - clock().monotonicMs;
      if (rest <= 0) speak();
      else if (!waits) startTimer(speak, rest);
    },
  };
}
