import type { FilmPart } from "./views.ts";

/** From this share on it is a part worth naming; below, chance names half of the film. */
const leastShare = 0.2;

/** Runs of seconds at which `some` are enough of `all`. */
export function findParts(some: readonly number[], all: readonly number[]): FilmPart[] {
  const parts: FilmPart[] = [];
  for (const [second, learners] of some.entries()) {
    const share = learners / (all[second] ?? 0);
    if (!(learners > 0 && share >= leastShare)) continue;
    const last = parts.at(-1);
    const goesOn = last?.to === second;
    const before = goesOn ? last : { from: second, learners: 0, share: 0 };
    if (goesOn) parts.pop();
    parts.push({
      from: before.from,
      to: second + 1,
      learners: Math.max(before.learners, learners),
      share: Math.max(before.share, share),
    });
  }
  return parts;
}
