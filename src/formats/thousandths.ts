/** Keeps three decimals: what both standards take of a number. */
export function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
