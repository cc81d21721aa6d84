import {
  isNewer,
  mergeRegistrationStates,
  type RegistrationState,
  type SessionProgress,
} from "../events/registration-state.ts";
import type { StartTimer } from "../platform/timer.ts";
import type { Claim } from "../session/claims.ts";
import type { About } from "../session/registration-store.ts";
import type { ProgressStores } from "../trace/remote-progress.ts";
import type { KeptState } from "../tracker/tracker-state.ts";
import { rowsOf } from "./document-rows.ts";
import { openRow } from "./open-row.ts";
import type { ProgressCopy, ProgressDocument } from "./progress-copy.ts";

/** The first record does not wait for another device's progress any longer. */
const patienceMs = 2_000;
/** Rows change at every pause and seek: so long they are gathered, unless the page is hidden or goes. */
const writeDelayMs = 30_000;

/** One attempt in this page's stores, with a copy behind them. */
export interface SharedAttempt {
  /** What all sessions have added, here and elsewhere; what is here alone goes to the copy. */
  readonly restore: () => Promise<RegistrationState>;
  /** A session wrote its row. */
  readonly note: (session: string, row: SessionProgress) => void;
  /** Where a session stands that goes on. */
  readonly stand: (session: string, kept: KeptState) => void;
  /** A session is over. */
  readonly end: (session: string) => void;
  /** Takes facts that no other tab has; resolves with those that no other device has either. */
  readonly take: (claim: Claim) => Promise<readonly string[]>;
  /** Writes what waits; what does not succeed waits on. */
  readonly flush: (leaving: boolean) => Promise<void>;
  readonly discard: () => void;
}

export interface SharedAttemptParts {
  readonly about: About;
  readonly copy: ProgressCopy;
  readonly stores: ProgressStores;
  readonly startTimer: StartTimer;
}

/** The rows of which a document knows less; nothing where there are none. */
function newsFor(document: ProgressDocument, near: RegistrationState): ProgressDocument | undefined {
  const far = rowsOf(document);
  const news = Object.entries(near).filter(([session, row]) => isNewer(row, far[session]));
  return news.length ? Object.fromEntries(news) : undefined;
}

export function shareAttempt({ about, copy, stores, startTimer }: SharedAttemptParts): SharedAttempt {
  const { claims, registrations } = stores;
  /** As this page's sessions wrote them last. */
  const rows = new Map<string, SessionProgress>();
  const standing = new Map<string, KeptState>();
  /** Texts of the open rows that were written last. */
  const written = new Map<string, string>();
  let waiting: Record<string, unknown> = {};
  let writing: Promise<unknown> = Promise.resolve();
  let stopTimer: (() => void) | undefined;
  let discarded = false;

  const isElsewhere = ([session]: readonly [string, SessionProgress]): boolean => !rows.has(session);

  function put(name: string, value: unknown): void {
    waiting[name] = value;
    stopTimer ??= startTimer(() => void flush(false), writeDelayMs);
  }

  /**
   * Keeps what is new here, and puts what is new there: not by merging, because a row that another device wrote may have
   * come from the copy, and be older by now.
   */
  function absorb(near: RegistrationState, document: ProgressDocument | undefined): RegistrationState {
    if (!document || discarded) return near;
    const far = rowsOf(document);
    for (const [session, row] of Object.entries(far).filter(isElsewhere)) {
      if (!near[session]) registrations.save(about, session, row);
    }
    // The rows of this page are written by themselves.
    const known = Object.fromEntries(Object.entries(near).filter(isElsewhere));
    if (newsFor(document, known)) writing = copy.change((later) => newsFor(later, known));
    return mergeRegistrationStates(near, far);
  }

  function restore(): Promise<RegistrationState> {
    const all = copy.read().then(async (document) => absorb(await registrations.restore(about), document));
    return new Promise((resolve) => {
      const stop = startTimer(() => resolve(registrations.restore(about)), patienceMs);
      void all.then((state) => {
        stop();
        resolve(state);
      });
    });
  }

  async function take({ attempt, facts }: Claim): Promise<readonly string[]> {
    const reserved = await claims.reserve(attempt, facts);
    let own = facts;
    const done = await copy.change((document) => {
      own = facts.filter((fact) => [undefined, reserved[fact]?.id].some((id) => id === document[fact]));
      const free = own.filter((fact) => document[fact] === undefined);
      return free.length ? Object.fromEntries(free.map((fact) => [fact, reserved[fact]?.id])) : undefined;
    });
    if (!done && !discarded) for (const fact of own) put(fact, reserved[fact]?.id);
    return own;
  }

  /** What waits, with the rows of the sessions that go on as they stand. */
  function gather(): ProgressDocument {
    const patch = waiting;
    waiting = {};
    for (const [session, kept] of standing) {
      const saved = rows.get(session);
      // A session that is not held yet writes no checkpoint.
      if (saved && saved.revision > kept.revision) continue;
      const row = openRow(kept, saved);
      const text = JSON.stringify(row);
      if (text !== written.get(session)) patch[session] = row;
      written.set(session, text);
    }
    return patch;
  }

  async function flush(leaving: boolean): Promise<void> {
    // Two requests under way might arrive in either order, and the older row stay.
    if (!leaving) await writing;
    stopTimer?.();
    stopTimer = undefined;
    const patch = gather();
    if (discarded || !Object.keys(patch).length) return;
    const write = copy.write(patch, leaving).then((kept) => {
      if (!kept) waiting = { ...patch, ...waiting };
    });
    await (writing = write);
  }

  return {
    restore,
    take,
    flush,
    note: (session, row) => {
      rows.set(session, row);
      put(session, row);
    },
    stand: (session, kept) => void standing.set(session, kept),
    end: (session) => {
      standing.delete(session);
      written.delete(session);
    },
    discard: () => {
      discarded = true;
      waiting = {};
      standing.clear();
      stopTimer?.();
      copy.close();
    },
  };
}
