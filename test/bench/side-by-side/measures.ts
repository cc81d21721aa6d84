import { measureBytes } from "./bytes.ts";
import { measureGrowth } from "./growth/measure-growth.ts";
import { measureLoss } from "./loss/measure-loss.ts";
import { measureMainThread } from "./main-thread/measure-main-thread.ts";
import type { Measure } from "./measure.ts";
import { measureNetwork } from "./network/measure-network.ts";
import { measurePlayers } from "./players/measure-players.ts";
import { measureTruth } from "./truth/measure-truth.ts";

/** Everything that Playtrace is compared by, in the order of the results; what takes the time comes last. */
export const measures: Readonly<Record<string, Measure>> = {
  bytes: measureBytes,
  network: measureNetwork,
  truth: measureTruth,
  loss: measureLoss,
  "main-thread": measureMainThread,
  growth: measureGrowth,
  players: measurePlayers,
};
