import type { HeldView, Placed } from "../held.ts";
import { createBoundedMap } from "./bounded-map.ts";
import { createKeyMemory } from "./key-memory.ts";

/** Registrations whose told positions are known, for sessions of theirs that overlap. */
const MOST_REGISTRATIONS = 5000;

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

export interface DeskLimits {
  /** Records that wait for the rest of their sessions. */
  readonly held: number;
  /** Sessions that were put aside and are still recognised. */
  readonly aside: number;
}

/** Puts sessions together from records in any order; where too many wait, it gives away those untouched longest. */
export function createSessionDesk<View extends HeldView>({ held, aside }: DeskLimits) {
  const open = new Map<string, Placed<View>[]>();
  const closed = createKeyMemory(aside);
  const positions = createBoundedMap<Set<unknown>>(MOST_REGISTRATIONS);
  let waiting = 0;
  let late = 0;

  function close(key: string, isWhole: boolean): Gathered<View> {
    const records = open.get(key) ?? [];
    open.delete(key);
    for (const { view } of records) waiting -= roomOf(view);
    const registration = records[0]?.view.registration ?? "";
    const told = positions.get(registration);
    return {
      records: records.sort((left, right) => left.view.at - right.view.at),
      isWhole,
      positions: told && told.size < MOST_POSITIONS ? told : undefined,
    };
  }

  function note({ view }: Placed<View>): void {
    const registration = view.registration ?? "";
    const known = positions.get(registration);
    const told = known ?? new Set();
    if (!known) positions.set(registration, told);
    if (told.size >= MOST_POSITIONS) return;
    for (const name of ["time", "time-from", "time-to"]) {
      if (view.told[name] !== undefined) told.add(view.told[name]);
    }
  }

  return {
    /** Records of sessions that had been given away before they came. */
    late: (): number => late,
    /** What must be judged now, since there is no more room. */
    *add(placed: Placed<View>): Generator<Gathered<View>> {
      const key = placed.view.session ?? placed.view.registration;
      note(placed);
      if (key === undefined) return;
      if (closed.has(key)) {
        late += 1;
        return;
      }
      const session = open.get(key) ?? [];
      session.push(placed);
      open.delete(key);
      open.set(key, session);
      waiting += roomOf(placed.view);
      if (waiting <= held) return;
      for (const oldest of open.keys()) {
        if (waiting <= held * (1 - GIVEN_SHARE)) return;
        closed.swap(oldest, 0);
        yield close(oldest, false);
      }
    },
    /** What is left. */
    *end(): Generator<Gathered<View>> {
      for (const key of open.keys()) yield close(key, true);
    },
  };
}

function roomOf({ told }: HeldView): number {
  const text = told["played-segments"];
  return 1 + (typeof text === "string" ? Math.floor(text.length / ROOM_CHARACTERS) : 0);
}
