import type { Sent, SentKind } from "../../peers/read-sent.ts";

/** Records of acts, by what was done. */
export type ActCounts = Readonly<Partial<Record<SentKind, number>>>;

/** What every product tells of, each by its own records: the rest comes and goes by the product's own clock. */
const acts: readonly SentKind[] = ["play", "pause", "seek", "change", "end"];

export function countActs(sent: readonly Sent[]): ActCounts {
  return Object.fromEntries(acts.map((act) => [act, sent.filter(({ kind }) => kind === act).length]));
}

export const sumOf = (counts: ActCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How many of those that a sound visit brings are not there; one kind too many makes up for no other. */
export function missingOf(sound: ActCounts, there: ActCounts): number {
  return acts.reduce((sum, act) => sum + Math.max(0, (sound[act] ?? 0) - (there[act] ?? 0)), 0);
}

/** How many came that had come before, under the same name. */
export function repeatsIn(sent: readonly Sent[]): number {
  const named = sent.flatMap(({ id }) => id ?? []);
  return named.length - new Set(named).size;
}
