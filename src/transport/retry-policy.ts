const FIRST_DELAY_MS = 1000;
const MAX_DELAY_MS = 300_000;

/**
 * Milliseconds that a `Retry-After` header asks for: seconds or a date,
 * https://www.rfc-editor.org/rfc/rfc9110#name-retry-after; `undefined` where it asks for none that lies ahead.
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  const delayMs = Number(header) * 1000 || Date.parse(header ?? "") - nowMs;
  return delayMs > 0 ? Math.min(delayMs, MAX_DELAY_MS) : undefined;
}

/**
 * Milliseconds to wait after `failures` failures in a row: anywhere below a bound that doubles from 1 s to
 * 5 min, so that the browsers of one class do not come back together.
 */
export function backoffMs(failures: number, random: () => number): number {
  return Math.round(random() * Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1)));
}
