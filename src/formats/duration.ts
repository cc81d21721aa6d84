/**
 * Writes seconds as an ISO 8601 duration of seconds alone, `PT83.25S`: at most two decimals, as xAPI asks.
 * https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#46-iso-8601-durations
 */
export function isoDuration(seconds: number): string {
  return `PT${+seconds.toFixed(2)}S`;
}
