/**
 * Microseconds of one `timeupdate` of the page's video, the median of several rounds. Each comes 250 ms of media
 * and of the page's clocks after the one before, as they do in life. Runs in the page, and may therefore use
 * nothing from outside.
 */
export function timeTimeupdates(): number {
  const rounds = 7;
  const perRound = 2_000;
  const element = document.querySelector("video");
  if (element === null) return NaN;

  const readMonotonic = performance.now.bind(performance);
  const readWall = Date.now;
  let aheadMs = 0;
  const from = element.currentTime;
  performance.now = () => readMonotonic() + aheadMs;
  Date.now = () => readWall() + aheadMs;
  Object.defineProperty(element, "currentTime", { get: () => from + aheadMs / 1000 });

  const results: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const startedMs = readMonotonic();
    for (let look = 0; look < perRound; look += 1) {
      aheadMs += 250;
      element.dispatchEvent(new Event("timeupdate"));
    }
    results.push((1000 * (readMonotonic() - startedMs)) / perRound);
  }
  const [, ...warm] = results;
  return warm.sort((a, b) => a - b)[Math.floor(warm.length / 2)] ?? NaN;
}
