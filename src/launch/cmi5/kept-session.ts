import type { Surroundings } from "./surroundings.ts";
import type { UnitVerb } from "./unit-statement.ts";

/** What a tab keeps of its session, so that a reload goes on with it. */
export interface KeptSession {
  /** UUID that tells this session from others of its registration; no secret. */
  readonly id: string;
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** The ids of what the unit says at most once in a session. */
  readonly ids: Readonly<Record<UnitVerb, string>>;
  /** What the unit has said in this session. */
  readonly said: readonly UnitVerb[];
}

export interface SessionKeeper {
  readonly find: () => KeptSession | undefined;
  /** @returns why the browser does not keep it, where it does not */
  readonly keep: (session: KeptSession) => unknown;
}

/** Keeps the session of one launch, by the address that gave its token. */
export function keepSession(address: string, storage: Surroundings["storage"]): SessionKeeper {
  const key = `playtrace cmi5 ${address}`;
  return {
    find: () => {
      try {
        const kept: KeptSession | null = JSON.parse(storage().getItem(key) ?? "null");
        return kept ?? undefined;
      } catch {
        // What cannot be read was not kept: the token is asked for, and the system says what is wrong.
        return undefined;
      }
    },
    keep: (session) => {
      try {
        storage().setItem(key, JSON.stringify(session));
        return undefined;
      } catch (cause) {
        return cause;
      }
    },
  };
}
