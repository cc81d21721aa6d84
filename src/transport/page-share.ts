import { createKeepaliveBudget } from "./keepalive-budget.ts";
import type { KeepaliveBudget } from "./keepalive-budget.ts";

/** What the outboxes of one page share. */
export interface PageShare {
  readonly budget: KeepaliveBudget;
  /** Destination and id of every record that an outbox of this page answers for, so that no second one does. */
  readonly held: Set<string>;
}

export function createPageShare(): PageShare {
  return { budget: createKeepaliveBudget(), held: new Set() };
}

/** The page that this module was loaded into. */
export const thisPage: PageShare = createPageShare();
