import type { LearningEvent } from "../events/learning-event.ts";
import type { Table } from "../platform/table.ts";
import { uuid } from "../platform/uuid.ts";

/** Facts that are told once per attempt, by name: the id that is reserved, and the session that took it. */
export type Claimed = Readonly<Record<string, { readonly id: string; readonly session?: string }>>;

export interface Claim {
  readonly attempt: string;
  readonly session: string;
  readonly facts: readonly string[];
}

/** Keeps several tabs from telling one fact of an attempt twice. Nothing rejects. */
export interface Claims {
  /** The ids of these facts, the same in every tab. */
  readonly reserve: (attempt: string, facts: readonly string[]) => Promise<Claimed>;
  /** Takes facts for a session; resolves with those that are its own from now on. */
  readonly take: (claim: Claim) => Promise<readonly string[]>;
  /** Takes back what a session that died took beside these facts, and never told. */
  readonly takeBack: (claim: Claim) => Promise<void>;
}

/** The name of the fact, where the event tells one that is told once per attempt. */
export function factOf(event: LearningEvent): string | undefined {
  if (event.type === "milestone-reached" && event.basis === "watched") return `${event.mark}`;
  return event.type === "completed" || event.type === "mastered" ? event.type : undefined;
}

export function createClaims(table: Table<Claimed>, makeId: () => string = uuid): Claims {
  const claim = async ({ attempt, facts, session }: Claim): Promise<Claimed> => {
    const taken = session ? { session } : {};
    const change = (found: Claimed = {}): Claimed => ({
      ...found,
      ...Object.fromEntries(facts.map((fact) => [fact, { id: makeId(), ...taken, ...found[fact] }])),
    });
    return (await table.update([attempt, ""], change)) ?? {};
  };

  return {
    reserve: (attempt, facts) => claim({ attempt, facts, session: "" }),

    take: async (asked) => {
      const claimed = await claim(asked);
      return asked.facts.filter((fact) => claimed[fact]?.session === asked.session);
    },

    takeBack: async ({ attempt, facts, session }) => {
      await table.update([attempt, ""], (found = {}) =>
        Object.fromEntries(
          Object.entries(found).map(([fact, { id, ...taken }]) =>
            taken.session === session && !facts.includes(fact) ? [fact, { id }] : [fact, { id, ...taken }],
          ),
        ),
      );
    },
  };
}
