/** Microseconds of one `timeupdate` of the page's video, over short rounds: another process interrupts only some. */
export interface TimeupdateCost {
  readonly median: number;
  readonly fastest: number;
}

/**
 * Dispatches `timeupdate` to the page's video, and takes the time. Each comes 250 ms of media
 * and of the page's clocks after the one before, as they do in life. Runs in the page, and may therefore use
 * nothing from outside.
 */
export function timeTimeupdates(): TimeupdateCost {
  const warmUpRounds = 10;
  const rounds = 40;
  const perRound = 500;
  const element = document.querySelector("video");
  if (element === null) return { median: NaN, fastest: NaN };

  const readMonotonic = performance.now.bind(performance);
  const readWall = Date.now;
  let aheadMs = 0;
  const from = element.currentTime;
  performance.now = () => readMonotonic() + aheadMs;
  Date.now = () => readWall() + aheadMs;
  Object.defineProperty(element, "currentTime", { get: () => from + aheadMs / 1000 });

  const results: number[] = [];
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const startedMs = readMonotonic();
    for (let look = 0; look < perRound; look += 1) {
      aheadMs += 250;
      element.dispatchEvent(new Event("timeupdate"));
    }
    results.push((1000 * (readMonotonic() - startedMs)) / perRound);
  }
  const sorted = results.slice(warmUpRounds).sort((a, b) => a - b);
  return { median: sorted[rounds / 2] ?? NaN, fastest: sorted[0] ?? NaN };
}
