/** Longest wait in milliseconds that timers keep: https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-settimeout. */
export const LONGEST_WAIT_MS: number = 2 ** 31 - 1;

/** Calls `run` once after `delayMs` milliseconds, unless the returned function is called before. */
export type StartTimer = (run: () => void, delayMs: number) => () => void;

export const startTimer: StartTimer = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};
