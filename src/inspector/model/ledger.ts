import type { TrackingError } from "../../errors.ts";
import type { Finding } from "../../review/finding.ts";
import type { Happening } from "./happening.ts";
import { move, newRecord } from "./record-steps.ts";
import { earlierWords, eventWords, recordWords } from "./row-words.ts";
import type { RecordState, Row, RowRecord } from "./row.ts";

/** Beyond either the oldest rows go, and it is said how many. */
export interface LedgerLimits {
  readonly rows: number;
  /** Characters of all records. */
  readonly textLength: number;
}

export const LEDGER_LIMITS: LedgerLimits = { rows: 50_000, textLength: 64_000_000 };
/** So much more goes than must, so that not every row that comes moves all others. */
const SPARE_SHARE = 0.02;
const MAX_PROBLEMS = 100;

/** All that a trace told since it is looked at, in the order of its telling. */
export interface Ledger {
  readonly rows: readonly Row[];
  /** How many of the oldest rows are gone. */
  readonly dropped: number;
  readonly problems: readonly TrackingError[];
  /** Why nothing is sent to a destination any more, by its id. */
  readonly suspended: ReadonlyMap<string, string>;
  /** How many records stand where. */
  readonly counts: Readonly<Record<RecordState, number>>;
  /** How many records the review finds something in. */
  readonly faulty: number;
  /** Rises with every change. */
  readonly version: number;
  /** @param at milliseconds since the epoch */
  readonly hear: (happening: Happening, at: number) => void;
  readonly find: (id: string) => Row | undefined;
  /** Notes what the review says of a record. */
  readonly judge: (row: Row, record: RowRecord, findings: readonly Finding[]) => void;
}

type Draft<Kept> = { -readonly [Name in keyof Kept]: Kept[Name] };
type OpenRow = Omit<Draft<Row>, "records"> & { readonly records: RowRecord[] };

export function createLedger(limits: LedgerLimits = LEDGER_LIMITS): Ledger {
  const rows: OpenRow[] = [];
  const byId = new Map<string, OpenRow>();
  const problems: TrackingError[] = [];
  const suspended = new Map<string, string>();
  const counts = { made: 0, stored: 0, retrying: 0, delivered: 0, quarantined: 0, lost: 0 };
  let [key, version, dropped, textLength, faulty] = [0, 0, 0, 0, 0];

  function count({ state, text, findings }: RowRecord, one: 1 | -1): void {
    counts[state] += one;
    textLength += one * text.length;
    if (findings?.length) faulty += one;
  }

  function open(id: string, at: number): OpenRow {
    const row: OpenRow = { key: (key += 1), id, at, words: earlierWords, records: [], version: 0 };
    rows.push(row);
    byId.set(id, row);
    return row;
  }

  function keep(row: OpenRow, record: RowRecord): void {
    const place = row.records.findIndex(({ destination }) => destination === record.destination);
    const before = row.records[place];
    if (before) count(before, -1);
    count(record, 1);
    row.records[place < 0 ? row.records.length : place] = record;
    row.version += 1;
  }

  function moved(
    state: RecordState,
    told: { id: string; destination: string; reason?: string; at: number },
  ): void {
    const { id, destination, reason = "", at } = told;
    const row = byId.get(id) ?? open(id, at);
    const known = row.records.find((record) => record.destination === destination);
    keep(row, move(known ?? newRecord(destination, "", at), { state, at, reason }));
  }

  function keepWithinLimits(): void {
    if (rows.length <= limits.rows && textLength <= limits.textLength) return;
    const most = limits.rows * (1 - SPARE_SHARE);
    const longest = limits.textLength * (1 - SPARE_SHARE);
    let gone = 0;
    for (const { id, records } of rows) {
      if (rows.length - gone <= most && textLength <= longest) break;
      for (const record of records) count(record, -1);
      byId.delete(id);
      gone += 1;
    }
    rows.splice(0, gone);
    dropped += gone;
  }

  function hear({ name, detail }: Happening, at: number): void {
    version += 1;
    switch (name) {
      case "event": {
        const { event, context } = detail;
        const row = byId.get(context.id) ?? open(context.id, at);
        Object.assign(row, {
          event,
          context,
          at: event.at,
          words: eventWords(event),
          version: row.version + 1,
        });
        break;
      }
      case "record": {
        const { id, destination, record, text } = detail;
        const row = byId.get(id) ?? open(id, at);
        if (!row.event) row.words = recordWords(record);
        keep(row, newRecord(destination, text, at));
        break;
      }
      case "stored":
      case "delivered":
      case "retrying":
      case "lost":
        for (const id of detail.ids) moved(name, { ...detail, id, at });
        break;
      case "quarantined":
        moved(name, { ...detail, at });
        break;
      case "suspended":
        suspended.set(detail.destination, detail.reason);
        break;
      case "error":
        problems.push(detail);
        if (problems.length > MAX_PROBLEMS) problems.shift();
    }
    keepWithinLimits();
  }

  return {
    rows,
    problems,
    suspended,
    counts,
    hear,
    find: (id) => byId.get(id),
    get dropped() {
      return dropped;
    },
    get faulty() {
      return faulty;
    },
    get version() {
      return version;
    },
    judge: ({ id }, { destination }, findings) => {
      const row = byId.get(id);
      const record = row?.records.find((one) => one.destination === destination);
      if (!row || !record) return;
      version += 1;
      keep(row, { ...record, findings });
    },
  };
}
