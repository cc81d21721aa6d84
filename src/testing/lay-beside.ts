/** One line of two lists that are laid side by side: a pair, or what has no partner. */
export interface Line<Left, Right> {
  readonly left: Left | undefined;
  readonly right: Right | undefined;
}

/** A line without a partner is worse than a pair that differs. */
const aloneCost = 2;

/**
 * Lays two lists beside each other, in their order, so that the pairs cost least.
 * @param costOf of a pair: 0 where both are alike, `Infinity` where they are no pair
 */
export function layBeside<Left, Right>(
  lefts: readonly Left[],
  rights: readonly Right[],
  costOf: (left: Left, right: Right) => number,
): readonly Line<Left, Right>[] {
  const rest = Array.from({ length: lefts.length + 1 }, () => new Float64Array(rights.length + 1));
  const restAt = (row: number, column: number): number => rest[row]?.[column] ?? Infinity;
  const isOver = (row: number, column: number): boolean => row === lefts.length && column === rights.length;

  /** What it costs from here to both ends, by what the next line is. */
  function costsFrom(row: number, column: number): { pair: number; left: number; right: number } {
    const [left, right] = [lefts[row], rights[column]];
    const isBoth = left !== undefined && right !== undefined;
    return {
      pair: isBoth ? costOf(left, right) + restAt(row + 1, column + 1) : Infinity,
      left: aloneCost + restAt(row + 1, column),
      right: aloneCost + restAt(row, column + 1),
    };
  }

  for (let row = lefts.length; row >= 0; row -= 1) {
    for (let column = rights.length; column >= 0; column -= 1) {
      const cost = isOver(row, column) ? 0 : Math.min(...Object.values(costsFrom(row, column)));
      rest[row]?.fill(cost, column, column + 1);
    }
  }

  const lines: Line<Left, Right>[] = [];
  for (let [row, column] = [0, 0]; !isOver(row, column);) {
    const { pair, left, right } = costsFrom(row, column);
    const cheapest = pair <= Math.min(left, right) ? "pair" : left <= right ? "left" : "right";
    const [takesLeft, takesRight] = [cheapest !== "right", cheapest !== "left"];
    lines.push({ left: takesLeft ? lefts[row] : undefined, right: takesRight ? rights[column] : undefined });
    row += Number(takesLeft);
    column += Number(takesRight);
  }
  return lines;
}
