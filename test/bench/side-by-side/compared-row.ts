import type { Figure } from "./spread.ts";

/** The page on which nobody listens. */
export const control = "nobody";

/** What was measured, for each who does that job; less is better. */
export interface ComparedRow {
  readonly what: string;
  readonly unit: string;
  readonly figures: Readonly<Partial<Record<string, Figure>>>;
  /** Said where Playtrace is behind. */
  readonly whyBehind?: string;
  /** Who does less in exchange, and what. */
  readonly butFor?: Readonly<Partial<Record<string, string>>>;
}

const us = "Playtrace";

/** Where Playtrace stands against the best of the others that do the same job. */
export function verdictOf({ figures, whyBehind, butFor = {} }: ComparedRow): string {
  const ours = figures[us]?.median;
  const others = Object.entries(figures).flatMap(([name, figure]) =>
    name === us ||
    name === control ||
    figure === undefined ||
    Number.isNaN(figure.median) ||
    butFor[name] !== undefined
      ? []
      : [{ name, median: figure.median }],
  );
  const best = others.toSorted((left, right) => left.median - right.median)[0];
  const excused = Object.entries(butFor).map(([name, why]) => `; ${name} ${why}`);
  if (ours === undefined || best === undefined) return excused.join("");
  const reason = ours > best.median && whyBehind !== undefined ? ` (${whyBehind})` : "";
  return compare(ours, best) + reason + excused.join("");
}

function compare(ours: number, { name, median }: { name: string; median: number }): string {
  if (ours === median) return `level with ${name}`;
  const ratio = (ours / median).toFixed(2);
  const canTell = median > 0 && ours > 0;
  return ours < median
    ? `ahead of ${name}${canTell ? `: ${ratio} of it` : ""}`
    : `**behind** ${name}${canTell ? `: ${ratio} times it` : ""}`;
}
