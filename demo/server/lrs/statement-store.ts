import { isRecord } from "./values.ts";

/** A statement as the LRS keeps it: with id, timestamp, stored, authority and version. */
export type StoredStatement = Readonly<Record<string, unknown>> & { readonly id: string };

/** A statement as it came, and as it will be kept. */
export interface ArrivedStatement {
  readonly received: Readonly<Record<string, unknown>>;
  readonly stored: StoredStatement;
}

export interface StatementStore {
  /** In the order of their arrival. */
  all(): readonly StoredStatement[];
  find(id: string): StoredStatement | undefined;
  /**
   * Keeps all or none: `undefined` when kept, else the id that is known with another content. Statements that
   * are known with the same content stay as they are; a store that recognises no ids keeps each again.
   */
  add(arrived: readonly ArrivedStatement[]): string | undefined;
  clear(): void;
}

export function createStatementStore(recognisesIds = true): StatementStore {
  const known = new Map<string, ArrivedStatement>();
  const kept: StoredStatement[] = [];
  return {
    all: () => [...kept],
    find: (id) => known.get(id)?.stored,
    add(arrived) {
      const conflict = arrived.find(({ received, stored }) => {
        const first = known.get(stored.id)?.received;
        return first !== undefined && essence(first) !== essence(received);
      });
      if (recognisesIds && conflict !== undefined) return conflict.stored.id;
      for (const one of arrived) {
        const { stored } = one;
        if (!recognisesIds || !known.has(stored.id)) kept.push(stored);
        if (!known.has(stored.id)) known.set(stored.id, one);
      }
      return undefined;
    },
    clear() {
      known.clear();
      kept.length = 0;
    },
  };
}

/**
 * What may not differ between two copies of a statement, as text.
 * https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#231-statement-immutability
 */
function essence(statement: Readonly<Record<string, unknown>>): string {
  const {
    id: _id,
    stored: _stored,
    authority: _authority,
    version: _version,
    timestamp,
    ...rest
  } = statement;
  const moment = typeof timestamp === "string" ? Date.parse(timestamp) : undefined;
  return JSON.stringify({ ...rest, moment }, (key, value: unknown) => {
    if (key === "display" || key === "definition") return undefined;
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}
