import type { Finding } from "../../review/finding.ts";
import type { GatheredSession } from "../../review/stream/session-desk.ts";
import { LEVELS, type ReviewResult, type RuleCount, type Story } from "./review-result.ts";

const MOST_FINDINGS = 10_000;
const MOST_EXAMPLES = 5;
const MOST_STORIES = 40;
const MOST_ACTS = 200;
const MOST_VERBS = 1000;

const OTHER_VERBS = "others";

/** Counts what a review finds, and keeps the first of each kind. */
export function createTally(source: string) {
  const rules = new Map<string, RuleCount & { count: number; examples: Finding[] }>();
  const verbs = new Map<string, number>();
  const findings: Finding[] = [];
  const stories: Story[] = [];
  const counts = { statements: 0, events: 0, sessions: 0 };

  return {
    record(kind: "statements" | "events", verb: string): void {
      counts[kind] += 1;
      const key = verbs.has(verb) || verbs.size < MOST_VERBS ? verb : OTHER_VERBS;
      verbs.set(key, (verbs.get(key) ?? 0) + 1);
    },
    session({ records }: GatheredSession): void {
      counts.sessions += 1;
      const [first] = records;
      if (first && stories.length < MOST_STORIES) stories.push(tellStory(first.path, records));
    },
    found(found: readonly Finding[]): void {
      for (const finding of found) {
        if (findings.length < MOST_FINDINGS) findings.push(finding);
        const { rule, level, why, remedy, link } = finding;
        const key = `${level} ${rule}`;
        const known = rules.get(key) ?? { rule, level, why, remedy, link, count: 0, examples: [] };
        known.count += 1;
        if (known.examples.length < MOST_EXAMPLES) known.examples.push(finding);
        rules.set(key, known);
      }
    },
    result(late: number): ReviewResult {
      const sum = (level: Finding["level"]): number =>
        [...rules.values()].reduce((total, one) => total + (one.level === level ? one.count : 0), 0);
      return {
        source,
        ...counts,
        late,
        levels: { error: sum("error"), deviation: sum("deviation"), advice: sum("advice") },
        rules: [...rules.values()].sort(byWeight),
        verbs: [...verbs].map(([verb, count]) => ({ verb, count })).sort((a, b) => b.count - a.count),
        stories,
        findings,
      };
    },
  };
}

const byWeight = (left: RuleCount, right: RuleCount): number =>
  LEVELS.indexOf(left.level) - LEVELS.indexOf(right.level) || right.count - left.count;

function tellStory(path: string, records: GatheredSession["records"]): Story {
  const acts = records.slice(0, MOST_ACTS).map(({ view: { verb = "other", at, told } }) => {
    const position = told["time"] ?? told["time-from"];
    return { verb, at, position: typeof position === "number" ? position : undefined };
  });
  return { path, acts };
}
