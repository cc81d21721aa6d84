import type { Section } from "./section.ts";

/** How much of the work is done: all of it, or what fits into three minutes for everything together. */
export interface Thoroughness {
  readonly isQuick: boolean;
}

/** One of the measurements in which Playtrace stands beside what people would pick instead. */
export type Measure = (how: Thoroughness) => Promise<Section>;
