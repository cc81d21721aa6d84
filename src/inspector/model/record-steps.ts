import type { RecordState, RecordStep, RowRecord } from "./row.ts";

/** So many moves are kept of a record that is tried again and again. */
const MAX_STEPS = 20;

/** A record as its destination's trace began to speak of it. */
export function newRecord(destination: string, text: string, at: number): RowRecord {
  const steps: readonly RecordStep[] = text ? [{ state: "made", at, reason: "", times: 1 }] : [];
  return { destination, text, state: "made", steps, findings: undefined };
}

/** The record after one more move; the same move once more is counted. */
export function move(record: RowRecord, step: Omit<RecordStep, "times">): RowRecord {
  const { steps } = record;
  const last = steps.at(-1);
  const again = last?.state === step.state && last.reason === step.reason;
  const before = again ? steps.slice(0, -1) : steps;
  const next = { ...step, times: again ? last.times + 1 : 1 };
  return {
    ...record,
    state: stateAfter(record.state, step.state),
    steps: [...before, next].slice(-MAX_STEPS),
  };
}

/** A record that is under way may be stored later than it was answered for. */
function stateAfter(now: RecordState, told: RecordState): RecordState {
  return told === "stored" && now !== "made" && now !== "quarantined" ? now : told;
}

/** How often a request with it had no good end. */
export function failedTries({ steps }: RowRecord): number {
  return steps.reduce((sum, { state, times }) => sum + (state === "retrying" ? times : 0), 0);
}
