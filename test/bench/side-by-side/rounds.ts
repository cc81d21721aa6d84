import { control, type ComparedRow } from "./compared-row.ts";
import { figureOf, type Figure } from "./spread.ts";

/** What everybody cost, round by round. */
export type Rounds<Cost> = Readonly<Record<string, readonly Cost[]>>;

export interface RowWanted<Cost> extends Pick<ComparedRow, "what" | "unit" | "whyBehind"> {
  readonly choose: (cost: Cost) => number;
  /** In each round, what the page cost on which nobody listens is taken off. */
  readonly isNet?: boolean;
}

/** One row of medians and spreads. */
export function rowOfRounds<Cost>(
  rounds: Rounds<Cost>,
  { choose, isNet = false, ...named }: RowWanted<Cost>,
): ComparedRow {
  const base = (rounds[control] ?? []).map(choose);
  const figures: Record<string, Figure> = {};
  for (const [who, costs] of Object.entries(rounds)) {
    if (isNet && who === control) continue;
    figures[who] = figureOf(costs.map((cost, round) => choose(cost) - (isNet ? (base[round] ?? NaN) : 0)));
  }
  return { ...named, what: isNet ? `${named.what}, net of nobody` : named.what, figures };
}

/** Calls for everybody in turn, forwards in one round and backwards in the next. */
export async function inTurns<Cost>(
  names: readonly string[],
  count: number,
  measure: (who: string) => Promise<Cost>,
): Promise<Rounds<Cost>> {
  const rounds: Record<string, Cost[]> = Object.fromEntries(names.map((who) => [who, []]));
  for (let round = 0; round < count; round += 1)
    for (const who of round % 2 === 0 ? names : names.toReversed()) rounds[who]?.push(await measure(who));
  return rounds;
}
