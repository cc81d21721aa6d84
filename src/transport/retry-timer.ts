import type { OutboxEffects } from "./outbox-effects.ts";
import { backoffMs } from "./retry-policy.ts";

/** When the next attempt is due, after failures. */
export interface RetryTimer {
  /** Waits as long as the server asked, else longer with every failure in a row; returns the wait. */
  readonly fail: (askedMs: number | undefined) => number;
  /** The server has answered: the next failure is the first one. */
  readonly succeed: () => void;
  /** Waits no longer. */
  readonly end: () => void;
  /** When it is due, in milliseconds since the epoch; `undefined` while nothing waits. */
  readonly dueAt: () => number | undefined;
  /** It waits because the server asked for it. */
  readonly isAsked: () => boolean;
}

export function createRetryTimer(
  { clock, random, startTimer }: Pick<OutboxEffects, "clock" | "random" | "startTimer">,
  tryAgain: () => void,
): RetryTimer {
  let failures = 0;
  let wait: { readonly dueAt: number; readonly asked: boolean; readonly stop: () => void } | undefined;

  const end = (): void => {
    wait?.stop();
    wait = undefined;
  };

  return {
    end,
    fail: (askedMs) => {
      failures += 1;
      end();
      const delayMs = askedMs ?? backoffMs(failures, random);
      const stop = startTimer(() => {
        wait = undefined;
        tryAgain();
      }, delayMs);
      wait = { dueAt: clock().wallMs + delayMs, asked: askedMs !== undefined, stop };
      return delayMs;
    },
    succeed: () => (failures = 0),
    dueAt: () => wait?.dueAt,
    isAsked: () => wait?.asked === true,
  };
}
