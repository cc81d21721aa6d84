/** A count of something, and what one more cost there. */
export type CurvePoint = readonly [count: number, cost: number];

/**
 * The exponent b of cost = a · count^b that lies closest to the points, by least squares of their logarithms; `NaN` of
 * fewer than two points.
 */
export function fitExponent(points: readonly CurvePoint[]): number {
  const logs = points.map(([count, cost]) => [Math.log(count), Math.log(cost)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, log) => sum + log[index], 0) / logs.length;
  const [meanCount, meanCost] = [mean(0), mean(1)];
  const [together, alone] = logs.reduce(
    ([both, one], [count, cost]) => [
      both + (count - meanCount) * (cost - meanCost),
      one + (count - meanCount) ** 2,
    ],
    [0, 0],
  );
  return together / alone;
}
