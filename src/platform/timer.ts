/** Calls `run` once after `delayMs` milliseconds, unless the returned function is called before. */
export type StartTimer = (run: () => void, delayMs: number) => () => void;

export const startTimer: StartTimer = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};
