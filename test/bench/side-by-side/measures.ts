import { measureBytes } from "./bytes.ts";
import { measureLoss } from "./loss/measure-loss.ts";
import type { Measure } from "./measure.ts";
import { measureTruth } from "./truth/measure-truth.ts";

/** Everything that Playtrace is compared by, in the order of the results. */
export const measures: Readonly<Record<string, Measure>> = {
  bytes: measureBytes,
  truth: measureTruth,
  loss: measureLoss,
};
