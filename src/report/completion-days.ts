import type { CompletionDay } from "./views.ts";

/**
 * How many attempts were completed on each day.
 * @param moments when each was, in milliseconds since the epoch; 0, where no time was told, is of no day
 */
export function completionDays(moments: readonly number[]): CompletionDay[] {
  const days = new Map<string, number>();
  for (const at of moments.filter((moment) => moment > 0)) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  let total = 0;
  return [...days]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([day, completed]) => ({ day, completed, total: (total += completed) }));
}
