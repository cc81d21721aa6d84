/** A stretch of a line. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** The first lane in which each stretch covers none before it; where all are taken, the last one. Touching is no covering. */
export function assignLanes(stretches: readonly Stretch[], mostLanes: number): readonly number[] {
  const lanes: Stretch[][] = Array.from({ length: mostLanes }, () => []);
  return stretches.map((stretch) => {
    const isFree = (lane: readonly Stretch[]): boolean =>
      lane.every(({ left, right }) => right <= stretch.left || stretch.right <= left);
    const free = lanes.findIndex(isFree);
    const chosen = free < 0 ? mostLanes - 1 : free;
    lanes[chosen]?.push(stretch);
    return chosen;
  });
}
