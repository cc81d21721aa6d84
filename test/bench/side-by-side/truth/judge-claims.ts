import type { ProductName } from "../../peers/products.ts";
import type { Sent } from "../../peers/read-sent.ts";
import type { Truth } from "./seen.ts";

const toleranceSeconds = 0.4;
const toleranceShare = 0.02;

/** What a product's own documents say that it tells; what it does not claim it is not judged by. */
interface Claims {
  /** Share of the media watched at least once, over all visits. */
  readonly progress?: true;
  /** Seconds watched at least once, in each visit by itself. In whole seconds: each stretch may add one. */
  readonly wholeSecondsByVisit?: true;
  /** Seconds played. */
  readonly played?: true;
  readonly marks?: true;
  readonly completion?: true;
}

export const claimsOf: Readonly<Record<ProductName, Claims>> = {
  Playtrace: { progress: true, marks: true, completion: true },
  snowplow: { wholeSecondsByVisit: true, marks: true },
  mux: { played: true },
  xapi: { marks: true, completion: true },
  tincan: { marks: true, completion: true },
};

/** What of a product's claims is not so, each in a few words; none where all are true. */
export function findUntruths(
  claims: Claims,
  sent: readonly Sent[],
  truth: Truth & { readonly lengthSeconds: number },
): readonly string[] {
  const untrue: string[] = [];
  const expect = (holds: boolean, words: string): void => void (holds || untrue.push(words));
  if (claims.progress) {
    const told = Math.max(...sent.map(({ progress }) => progress ?? 0));
    const share = Math.min(1, truth.watchedSeconds / truth.lengthSeconds);
    expect(Math.abs(told - share) <= toleranceShare, `progress ${percent(told)} of ${percent(share)}`);
  }
  if (claims.wholeSecondsByVisit) {
    const told = sumOfLast(sent, ({ watchedSeconds }) => watchedSeconds);
    const tolerance = toleranceSeconds + truth.stretches;
    const isNear = Math.abs(told - truth.watchedByVisit) <= tolerance;
    expect(isNear, `watched ${told.toFixed(0)} s of ${truth.watchedByVisit.toFixed(1)} s`);
  }
  if (claims.played) {
    const told = sumOfLast(sent, ({ playedSeconds }) => playedSeconds);
    const isNear = Math.abs(told - truth.playedSeconds) <= toleranceSeconds;
    expect(isNear, `played ${told.toFixed(1)} s of ${truth.playedSeconds.toFixed(1)} s`);
  }
  if (claims.marks) {
    const told = sent.flatMap(({ mark }) => mark ?? []).toSorted((left, right) => left - right);
    expect(String(told) === String(truth.marks), `marks ${list(told)} of ${list(truth.marks)}`);
  }
  if (claims.completion) {
    const told = sent.some(({ kind }) => kind === "completed");
    expect(told === truth.isCompleted, told ? "completed, and was not" : "not completed, and was");
  }
  return untrue;
}

/** Each visit's last word, added up. */
function sumOfLast(sent: readonly Sent[], choose: (one: Sent) => number | undefined): number {
  const last = new Map<string, number>();
  for (const one of sent) last.set(one.visit, Math.max(choose(one) ?? 0, last.get(one.visit) ?? 0));
  return [...last.values()].reduce((sum, seconds) => sum + seconds, 0);
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const list = (marks: readonly number[]): string => (marks.length === 0 ? "none" : marks.join(" "));
