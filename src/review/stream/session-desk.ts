import type { HeldView, Placed } from "../held.ts";
import { createKeyMemory } from "./key-memory.ts";

/** Positions of one registration, after which nobody asks where an end of a segment comes from. */
const MOST_POSITIONS = 20_000;

/** Played segments of so many characters more take the room of one more record. */
const ROOM_CHARACTERS = 500;

/** Share of what waits that is given away at a time, as finding the oldest costs. */
const GIVEN_SHARE = 0.1;

/** A session that is put together, by the times of its records. */
export interface Gathered<View extends HeldView> {
  readonly records: readonly Placed<View>[];
  /** Whether all of it is here: otherwise more may have come before or may still come. */
  readonly isWhole: boolean;
  /** Positions that the registration's records tell; `undefined` where not all are known. */
  readonly positions: ReadonlySet<unknown> | undefined;
}

export type GatheredSession = Gathered<HeldView>;

/** A session that waits, and what all sessions of its registration that wait have told together. */
interface OpenSession<View extends HeldView> {
  readonly records: Placed<View>[];
  readonly attempt: { readonly positions: Set<unknown>; sessions: number };
}

export interface DeskLimits {
  /** Records that wait for the rest of their sessions. */
  readonly held: number;
  /** Sessions that were put aside and are still recognised. */
  readonly aside: number;
}

/** Puts sessions together from records in any order; where too many wait, it gives away those untouched longest. */
export function createSessionDesk<View extends HeldView>({ held, aside }: DeskLimits) {
  const open = new Map<string, OpenSession<View>>();
  const attempts = new Map<string, OpenSession<View>["attempt"]>();
  const closed = createKeyMemory(aside);
  let waiting = 0;
  let late = 0;

  function begin({ registration = "" }: View): OpenSession<View> {
    const attempt = attempts.get(registration) ?? { positions: new Set(), sessions: 0 };
    attempts.set(registration, attempt);
    attempt.sessions += 1;
    return { records: [], attempt };
  }

  function close(key: string, { records, attempt }: OpenSession<View>, isWhole: boolean): Gathered<View> {
    open.delete(key);
    for (const { view } of records) waiting -= roomOf(view);
    attempt.sessions -= 1;
    if (attempt.sessions === 0) attempts.delete(records[0]?.view.registration ?? "");
    const { positions } = attempt;
    return {
      records: records.sort((left, right) => left.view.at - right.view.at),
      isWhole,
      positions: positions.size < MOST_POSITIONS ? positions : undefined,
    };
  }

  return {
    /** Records of sessions that had been given away before they came. */
    late: (): number => late,
    /** What must be judged now, since there is no more room. */
    *add(placed: Placed<View>): Generator<Gathered<View>> {
      const key = placed.view.session ?? placed.view.registration;
      if (key === undefined) return;
      if (closed.has(key)) {
        late += 1;
        return;
      }
      const session = open.get(key) ?? begin(placed.view);
      session.records.push(placed);
      notePositions(session.attempt.positions, placed.view);
      open.delete(key);
      open.set(key, session);
      waiting += roomOf(placed.view);
      if (waiting <= held) return;
      for (const [oldest, forsaken] of open) {
        if (waiting <= held * (1 - GIVEN_SHARE)) return;
        closed.swap(oldest, 0);
        yield close(oldest, forsaken, false);
      }
    },
    /** What is left. */
    *end(): Generator<Gathered<View>> {
      for (const [key, session] of open) yield close(key, session, true);
    },
  };
}

function notePositions(positions: Set<unknown>, { told }: HeldView): void {
  if (positions.size >= MOST_POSITIONS) return;
  for (const name of ["time", "time-from", "time-to"]) {
    if (told[name] !== undefined) positions.add(told[name]);
  }
}

function roomOf({ told }: HeldView): number {
  const text = told["played-segments"];
  return 1 + (typeof text === "string" ? Math.floor(text.length / ROOM_CHARACTERS) : 0);
}
