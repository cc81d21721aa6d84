import type { RowKind } from "./row-words.ts";
import type { RecordState, Row, RowRecord } from "./row.ts";

/** What is looked for; an empty text asks for nothing. */
export interface RowFilter {
  /** Stands in what the row says, or in its records. */
  readonly text: string;
  readonly kinds: KindGroup | "";
  readonly records: RecordGroup | "";
  /** Id of the destination whose records count. */
  readonly destination: string;
}

export type KindGroup = "playback" | "seeks" | "progress" | "sessions" | "changes" | "others";
export type RecordGroup = "under-way" | "delivered" | "gone" | "found";

export const NO_FILTER: RowFilter = { text: "", kinds: "", records: "", destination: "" };

const KIND_GROUPS: Readonly<Record<KindGroup, readonly RowKind[]>> = {
  playback: ["played", "paused", "ended", "stalled"],
  seeks: ["seeked"],
  progress: ["milestone-reached", "completed", "mastered"],
  sessions: ["session-started", "session-ended"],
  changes: ["changed"],
  others: ["record", "earlier"],
};

const stateGroups: Readonly<Record<RecordState, RecordGroup>> = {
  made: "under-way",
  stored: "under-way",
  retrying: "under-way",
  delivered: "delivered",
  quarantined: "gone",
  lost: "gone",
};

/** Whether a row is one of those that are looked for. */
export type RowTest = (row: Row) => boolean;

/** `undefined` where every row passes. A row's answer to the text is remembered while it has the same records. */
export function createRowTest({ text, kinds, records: group, destination }: RowFilter): RowTest | undefined {
  if (!text && !kinds && !group && !destination) return undefined;
  const wanted = kinds ? KIND_GROUPS[kinds] : undefined;
  const holdsText = createTextTest(text);
  const passes = (record: RowRecord): boolean =>
    (!destination || record.destination === destination) &&
    (!group ||
      (group === "found" ? (record.findings?.length ?? 0) > 0 : stateGroups[record.state] === group));

  return (row) =>
    (wanted?.includes(row.words.kind) ?? true) &&
    ((!group && !destination) || row.records.some(passes)) &&
    holdsText(row);
}

function createTextTest(text: string): RowTest {
  if (!text.trim()) return () => true;
  const pattern = new RegExp(text.trim().replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`), "i");
  const known = new WeakMap<Row, { readonly records: number; readonly holds: boolean }>();
  return (row) => {
    const { words, records } = row;
    const before = known.get(row);
    if (before?.records === records.length) return before.holds;
    const holds =
      pattern.test(`${words.title} ${words.detail}`) || records.some((one) => pattern.test(one.text));
    known.set(row, { records: records.length, holds });
    return holds;
  };
}
