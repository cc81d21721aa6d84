import type { Segment } from "../events/learning-event.ts";

/**
 * Reads `from[.]to[,]from[.]to`, as far as it can be read: other trackers write more decimals, and leave the last
 * stretch without its end. What lies behind the end of the media ends there.
 */
export function readPlayed(text: string, length: number): Segment[] {
  return text.split("[,]").flatMap((part) => {
    const [from = NaN, to = NaN] = part.split("[.]").map(Number);
    return from >= 0 && to >= from && from <= length ? [[from, Math.min(to, length)] as const] : [];
  });
}
