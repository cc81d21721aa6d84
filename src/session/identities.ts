import type { Table } from "../platform/table.ts";
import { uuid } from "../platform/uuid.ts";

/** The ids that one browser makes once and keeps. Tabs that ask at the same time get the same ones. */
export interface Identities {
  /** Name of the anonymous account of this browser, a UUID. */
  readonly anonymousName: () => Promise<string>;
  /**
   * UUID of the registration of one learner on one activity.
   * @param actor any text that stands for the learner and nobody else
   * @param activity its IRI
   */
  readonly registration: (actor: string, activity: string) => Promise<string>;
}

export function createIdentities(table: Table<string>, makeId: () => string = uuid): Identities {
  const claim = async (group: string, name: string): Promise<string> => {
    const made = makeId();
    return (await table.update([group, name], (found) => (found ? undefined : made))) ?? made;
  };

  return {
    anonymousName: () => claim("anonymous", ""),
    registration: claim,
  };
}
