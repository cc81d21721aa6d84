import type { Clock } from "./clock.ts";
import { systemClock } from "./clock.ts";
import type { Table } from "./table.ts";
import type { StartTimer } from "./timer.ts";
import { startTimer } from "./timer.ts";
import { uuid } from "./uuid.ts";

/** Browsers wake the timers of a page out of sight only once a minute. */
const LEASE_MS = 90_000;
const RENEWAL_MS = 5_000;

/** Names that one holder at a time has, over all tabs of this origin. */
export interface Holds {
  /**
   * Asks for a name: calls `change` at once with whether it is held now, and with true once it is; with false where it
   * was taken away, as can only happen without Web Locks. The returned function lets go, or stops waiting.
   */
  readonly hold: (name: string, change: (held: boolean) => void) => () => void;
  /** Runs `work` while holding a name, if nobody holds it now: else resolves with `undefined`. */
  readonly attempt: <Result>(name: string, work: () => Promise<Result>) => Promise<Result | undefined>;
}

/** Where there are no locks: who holds the name, and until when, in milliseconds since the epoch. */
export interface Lease {
  readonly holder: string;
  readonly until: number;
}

/** Web Locks, as far as they are used: https://www.w3.org/TR/web-locks/#api-lock-manager-request. */
export interface Locks {
  request<Result>(
    name: string,
    options: LockOptions,
    run: (lock: Lock | null) => Promise<Result> | undefined,
  ): Promise<Result | undefined>;
}

export interface HoldParts {
  readonly leases: Table<Lease>;
  /** Absent in pages without a secure context: https://www.w3.org/TR/web-locks/#navigator-mixins. */
  readonly locks?: Locks | undefined;
  readonly clock?: Clock;
  readonly startTimer?: StartTimer;
}

export function openHolds({ locks, ...parts }: HoldParts): Holds {
  return locks ? holdByLocks(locks) : holdByLeases(parts);
}

function holdByLocks(locks: Locks): Holds {
  return {
    hold: (name, change) => {
      const waiting = new AbortController();
      const { signal } = waiting;
      let letGo: (() => void) | undefined;
      const held = (): Promise<void> =>
        new Promise((resolve) => {
          letGo = resolve;
          if (signal.aborted) resolve();
          else change(true);
        });
      // A page whose storage is blocked gets no locks either, and shares nothing that could need one.
      const alone = (): void => void (signal.aborted || change(true));
      const wait = (): undefined => {
        if (signal.aborted) return;
        change(false);
        locks.request(name, { signal }, held).catch(alone);
      };
      locks.request(name, { ifAvailable: true }, (lock) => (lock ? held() : wait())).catch(alone);
      return () => {
        waiting.abort();
        letGo?.();
      };
    },
    attempt: (name, work) =>
      locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined)),
  };
}

function holdByLeases({ leases, clock = systemClock, startTimer: start = startTimer }: HoldParts): Holds {
  const hold: Holds["hold"] = (name, change) => {
    const holder = uuid();
    let held: boolean | undefined;
    let over = false;
    let stopTimer: (() => void) | undefined;

    const renew = async (): Promise<void> => {
      const now = clock().wallMs;
      const mine = { holder, until: now + LEASE_MS };
      const row = await leases.update(["", name], (found) => {
        // A row of ours that is gone was taken by somebody who has let go of it since.
        if (held) return found?.holder === holder ? mine : undefined;
        return found && found.until > now ? undefined : mine;
      });
      const isMine = row?.holder === holder;
      if (over) return isMine ? leases.remove(["", name]) : undefined;
      stopTimer = start(() => void renew(), RENEWAL_MS);
      if (isMine !== held) change((held = isMine));
    };
    void renew();

    return () => {
      over = true;
      stopTimer?.();
      if (held === true) void leases.remove(["", name]);
    };
  };

  return {
    hold,
    attempt: async (name, work) => {
      const now = clock().wallMs;
      const holder = uuid();
      const row = await leases.update(["", name], (found) =>
        found && found.until > now ? undefined : { holder, until: now + LEASE_MS },
      );
      if (row?.holder !== holder) return undefined;
      try {
        return await work();
      } finally {
        await leases.remove(["", name]);
      }
    },
  };
}
