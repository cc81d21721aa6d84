import type { ClockReading } from "../events/player-signal.ts";

/** Reads both clocks of the page. */
export type Clock = () => ClockReading;

export const systemClock: Clock = () => ({ wallMs: Date.now(), monotonicMs: performance.now() });
