import type { Mark } from "./retell-viewing.ts";

/** Something at one position. */
export interface Pin {
  readonly x: number;
  readonly y: number;
  readonly mark: Mark;
  /** Where its text is written: behind it, before it, or not, for want of room. */
  readonly side: 1 | -1 | 0;
}

/** A row of signs across the picture; lengths in CSS pixels. */
export interface PinRow {
  readonly y: number;
  /** Where a position of the media lies. */
  readonly x: (seconds: number) => number;
  /** Of the picture. */
  readonly width: number;
}

/** A letter is at most about so wide, and a sign with the room around it. */
const LETTER_PX = 7;
const SIGN_PX = 16;

/** Signs along the media, each with its text unless that would cover another one's. */
export function pinRow(marks: readonly Mark[], { x: toX, y, width }: PinRow): readonly Pin[] {
  const half = SIGN_PX / 2;
  const sorted = [...marks].sort((left, right) => left.position - right.position);
  const places = sorted.map(({ position }) => toX(position));
  const pins: Pin[] = [];
  let end = 0;
  for (const [index, mark] of sorted.entries()) {
    const x = places[index] ?? 0;
    const next = (places[index + 1] ?? Infinity) - half;
    const text = mark.text.length * LETTER_PX;
    const fitsBehind = x + half + text <= Math.min(width, next);
    const side = fitsBehind ? 1 : x - half - text >= end ? -1 : 0;
    end = Math.max(end, x + half + (fitsBehind ? text : 0));
    pins.push({ x, y, mark, side });
  }
  return pins;
}
