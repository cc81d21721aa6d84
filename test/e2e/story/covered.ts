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
