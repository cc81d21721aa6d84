import type { DeliveryReports, Report } from "../../../src/transport/delivery.ts";

type Entry = Parameters<Report>;

/** Writes down what an outbox reports, and lets a test wait for it. */
export interface Journal {
  readonly report: Report;
  /** All details under one name, so far. */
  readonly all: <Name extends keyof DeliveryReports>(name: Name) => readonly DeliveryReports[Name][];
  /** Names of all reports, in order. */
  readonly names: () => readonly string[];
  /** Resolves once there are `count` reports under one name. */
  readonly until: (name: keyof DeliveryReports, count?: number) => Promise<void>;
  /** Resolves once there are more than `count` reports in all. */
  readonly beyond: (count: number) => Promise<void>;
}

export function createJournal(): Journal {
  const entries: Entry[] = [];
  const waiting = new Set<() => void>();
  const count = (name: string): number => entries.filter((entry) => entry[0] === name).length;
  const wait = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    report: (...entry) => {
      entries.push(entry);
      for (const look of waiting) look();
    },
    all: (name) => entries.flatMap((entry) => (isOf(name, entry) ? [entry[1]] : [])),
    names: () => entries.map(([name]) => name),
    until: (name, wanted = 1) => wait(() => count(name) >= wanted),
    beyond: (wanted) => wait(() => entries.length > wanted),
  };
}

function isOf<Name extends keyof DeliveryReports>(
  name: Name,
  entry: readonly [string, unknown],
): entry is [Name, DeliveryReports[Name]] {
  return entry[0] === name;
}
