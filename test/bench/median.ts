/** The middle one of some numbers; `NaN` where there is none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [left = NaN, right = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (left + right) / 2;
}
