import { extensionOf, wordsOf, type RecordFacts } from "./record-facts.ts";
import { clockTime, placeOf, seconds } from "./story-words.ts";

/** What a record must tell; what is left out may be anything. */
export interface ExpectedFacts {
  /** `"paused"`, or with its detail `"paused learner"`, `"progressed 25"`; of Caliper `"Paused"`, `"Viewed 25"`. */
  readonly what?: string;
  /** Positions in the media in seconds, met within the tolerance. */
  readonly time?: number;
  readonly from?: number;
  readonly to?: number;
  /** When it happened, in milliseconds since the epoch, met within the tolerance. */
  readonly at?: number;
  /** Share of the media that was watched, 0..1, met within 0.01. */
  readonly progress?: number;
  readonly session?: string;
  readonly registration?: string;
  /** Extensions that it must have beside others, by their whole names or the last part: `{ speed: "2x" }`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A name, facts, or a function that says whether a record is meant. */
export type RecordPattern = string | ExpectedFacts | ((record: RecordFacts) => boolean);

const progressTolerance = 0.01;

const isNear = (given: number | undefined, wanted: number, tolerance: number): boolean =>
  given !== undefined && Math.abs(given - wanted) <= tolerance;

/** What of the record is not as the pattern has it, one text each; none where it is the record that is meant. */
export function findMismatches(
  pattern: RecordPattern,
  record: RecordFacts,
  withinSeconds: number,
): readonly string[] {
  if (typeof pattern === "function") return pattern(record) ? [] : ["it is not what the function looks for"];
  const expected = typeof pattern === "string" ? { what: pattern } : pattern;
  const { what, at, progress, extensions = {} } = expected;
  const found: string[] = [];

  if (what !== undefined && !isNamed(record, what)) found.push(`it is ${wordsOf(record)}, expected ${what}`);
  for (const name of ["time", "from", "to"] as const) {
    const [given, wanted] = [record[name], expected[name]];
    if (wanted === undefined || isNear(given, wanted, withinSeconds)) continue;
    found.push(`${name} is ${seconds(given)}, expected ${seconds(wanted)} ± ${seconds(withinSeconds)}`);
  }
  if (at !== undefined && !isNear(record.at, at, withinSeconds * 1_000)) {
    found.push(`it happened ${clockTime(record.at)}, expected ${clockTime(at)} ± ${seconds(withinSeconds)}`);
  }
  if (progress !== undefined && !isNear(record.progress, progress, progressTolerance)) {
    found.push(`progress is ${record.progress}, expected ${progress} ± ${progressTolerance}`);
  }
  for (const name of ["session", "registration"] as const) {
    const wanted = expected[name];
    if (wanted !== undefined && record[name] !== wanted) {
      found.push(`${name} is ${record[name]}, expected ${wanted}`);
    }
  }
  for (const [name, wanted] of Object.entries(extensions)) {
    const [given, text] = [extensionOf(record, name), wanted].map((value) => JSON.stringify(value));
    if (given !== text) found.push(`${name} is ${given}, expected ${text}`);
  }
  return found;
}

/** Whether the record has the pattern's name, whatever else the pattern asks for. */
export function bearsName(pattern: RecordPattern, record: RecordFacts): boolean {
  if (typeof pattern === "function") return pattern(record);
  const what = typeof pattern === "string" ? pattern : pattern.what;
  return what === undefined || isNamed(record, what) || record.name === what.split(" ")[0];
}

/** The pattern in a few words: `paused learner at 5 s`. */
export function tellPattern(pattern: RecordPattern): string {
  if (typeof pattern === "string") return pattern;
  if (typeof pattern === "function") return pattern.name || "what a function looks for";
  return (pattern.what ?? "anything") + placeOf(pattern);
}

const isNamed = (record: RecordFacts, what: string): boolean =>
  what === record.name || what === wordsOf(record);
