import { systemClock, type Clock } from "../../platform/clock.ts";
import { startTimer, type StartTimer } from "../../platform/timer.ts";

/** So long a sentence stands, at least, before the next one is read out. */
const SILENCE_MS = 3_000;

/** Reads a sentence out to those who do not see it. */
export type Say = (sentence: string) => void;

export interface AnnouncerEffects {
  readonly clock: Clock;
  readonly startTimer: StartTimer;
}

/** Of sentences that follow each other closely only the first and the last are read: nobody listens to a list. */
export function createAnnouncer(
  read: Say,
  { clock, startTimer: start }: AnnouncerEffects = { clock: systemClock, startTimer },
): Say {
  let quietUntil = -Infinity;
  let next: string | undefined;

  function speak(): void {
    if (next === undefined) return;
    read(next);
    next = undefined;
    quietUntil = clock().monotonicMs + SILENCE_MS;
  }

  return (sentence) => {
    const waits = next !== undefined;
    next = sentence;
    const rest = quietUntil - clock().monotonicMs;
    if (rest <= 0) speak();
    else if (!waits) start(speak, rest);
  };
}
