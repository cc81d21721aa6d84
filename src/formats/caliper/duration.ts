/**
 * Writes seconds as an ISO 8601 duration, `PT1H2M3.25S`: only seconds have a fraction, of three decimals at most.
 * https://www.w3.org/TR/xmlschema11-2/#duration
 */
export function isoDuration(seconds: number): string {
  const ms = Math.max(Math.round(seconds * 1000), 0);
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor(ms / 60_000) % 60;
  return `PT${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${(ms % 60_000) / 1000}S`;
}
