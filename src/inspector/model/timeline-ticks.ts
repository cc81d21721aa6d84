/** A place on the axis. */
export interface Tick {
  readonly x: number;
  readonly seconds: number;
}

/** A tick with its text needs so much room, in pixels. */
const TICK_ROOM_PX = 64;
/** Steps that people read easily, in seconds; beyond the last one its multiples. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const LAST_STEP = 3600;

/** Positions in seconds that the axis names, from 0, each a multiple of one step. */
export function timelineTicks(length: number, widthPx: number): readonly number[] {
  if (!(length > 0) || !Number.isFinite(length)) return [0];
  const least = (length * TICK_ROOM_PX) / Math.max(widthPx, TICK_ROOM_PX);
  const step = STEPS.find((one) => one >= least) ?? Math.ceil(least / LAST_STEP) * LAST_STEP;
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
}
