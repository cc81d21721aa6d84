import type { Frame } from "../../../src/testing/recorded-viewing.ts";

const PERIOD_MS = 10;
const TOLERANCE_SECONDS = 0.02;

/** Reads the element every 10 ms, and keeps only the corners of its course. */
export function logFrames(element: () => HTMLMediaElement): () => readonly Frame[] {
  const corners: Frame[] = [];
  let run: Frame[] = [];
  const look = (): void => {
    const { currentTime, paused, seeking } = element();
    const frame: Frame = [performance.now(), currentTime, paused || seeking ? 0 : 1];
    const start = corners.at(-1);
    if (!start || !continues(start, run, frame)) {
      const end = run.at(-1);
      if (end) corners.push(end);
      if (!start || end?.[2] !== frame[2]) corners.push(frame);
      run = [];
    }
    run.push(frame);
  };
  look();
  setInterval(look, PERIOD_MS);
  return () => [...corners, ...run.slice(-1)];
}

/** True where one straight line from `start` to `next` passes every frame between. */
function continues(start: Frame, run: readonly Frame[], next: Frame): boolean {
  if (start[2] !== next[2]) return false;
  const speed = (next[1] - start[1]) / (next[0] - start[0] || 1);
  return run.every(
    ([at, position]) => Math.abs(start[1] + speed * (at - start[0]) - position) < TOLERANCE_SECONDS,
  );
}
