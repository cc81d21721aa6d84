import type { RecordState, Row, RowRecord } from "../model/row.ts";

/** How a record stands, as people read it: a state, or that its destination takes nothing more. */
export type ShownState = RecordState | "suspended";

export const STATE_WORDS: Readonly<Record<ShownState, string>> = {
  made: "made",
  stored: "stored",
  retrying: "retrying",
  suspended: "suspended",
  delivered: "delivered",
  quarantined: "refused",
  lost: "lost",
};

/** From the best to the worst. */
const ORDER: readonly ShownState[] = [
  "delivered",
  "stored",
  "made",
  "retrying",
  "suspended",
  "quarantined",
  "lost",
];

/** @param suspended why nothing is sent any more, by destination */
export function shownState(record: RowRecord, suspended: ReadonlyMap<string, string>): ShownState {
  const { state, destination } = record;
  const waits = state === "made" || state === "stored" || state === "retrying";
  return waits && suspended.has(destination) ? "suspended" : state;
}

/** The worst of what is so of a row's records; `undefined` where it has none. */
export function worstState(row: Row, suspended: ReadonlyMap<string, string>): ShownState | undefined {
  const places = row.records.map((record) => ORDER.indexOf(shownState(record, suspended)));
  return ORDER[Math.max(...places)];
}
