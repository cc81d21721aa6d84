/** `[from, to]` in seconds. */
export type Stretch = readonly [from: number, to: number];

/** Seconds that the stretches cover together, each counted once. */
export function coveredSeconds(stretches: readonly Stretch[]): number {
  let covered = 0;
  let reached = -Infinity;
  for (const [from, to] of stretches.toSorted(([left], [right]) => left - right)) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered;
}

/** The first position within `last`, played from its start, at which everything covers `goal` seconds. */
export function whereCovered(earlier: readonly Stretch[], last: Stretch, goal: number): number | undefined {
  const [start, end] = last;
  const coveredAt = (position: number) => coveredSeconds([...earlier, [start, position]]);
  if (coveredAt(end) < goal || coveredSeconds(earlier) >= goal) return undefined;
  let [low, high] = last;
  while (high - low > 0.001) {
    const middle = (low + high) / 2;
    if (coveredAt(middle) < goal) low = middle;
    else high = middle;
  }
  return high;
}
