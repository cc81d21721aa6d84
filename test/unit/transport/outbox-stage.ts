import type { Destination } from "../../../src/transport/destination.ts";
import type { Outbox } from "../../../src/transport/outbox.ts";
import { createOutbox, type OutboxEffects } from "../../../src/transport/outbox.ts";
import type {
  OutboxStore,
  QuarantineStore,
  QueuedRecord,
  StoredRecord,
} from "../../../src/transport/outbox-store.ts";
import { createPageShare } from "../../../src/transport/page-share.ts";
import type { PageShare } from "../../../src/transport/page-share.ts";
import { destinationAt } from "./destination-double.ts";
import type { HandClock } from "./hand-clock.ts";
import { createHandClock } from "./hand-clock.ts";
import type { Journal } from "./journal.ts";
import { createJournal } from "./journal.ts";
import type { LoopbackLrs } from "./loopback-lrs.ts";
import { openRefusedQuarantine } from "./durable-store.ts";
import { createTabs, type Tab } from "./tabs.ts";

/** An outbox with everything around it, in one visit of one page. */
export interface Visit {
  readonly outbox: Outbox;
  readonly journal: Journal;
  readonly time: HandClock;
  readonly page: PageShare;
  readonly inits: RequestInit[];
  readonly tab: Tab;
  readonly quarantined: QuarantineStore;
}

export interface VisitParts {
  readonly lrs: LoopbackLrs;
  readonly store: OutboxStore;
  readonly time?: HandClock;
  readonly page?: PageShare;
  readonly destination?: Partial<Destination>;
  /** Default: the only tab of its browser. */
  readonly tab?: Tab;
  readonly quarantined?: QuarantineStore;
  /** In place of the browser's own. */
  readonly effects?: Partial<OutboxEffects>;
}

export function visit({ lrs, store, destination, effects, ...given }: VisitParts): Visit {
  const { time = createHandClock(), page = createPageShare(), tab = createTabs().open() } = given;
  const { quarantined = openRefusedQuarantine() } = given;
  const journal = createJournal();
  const inits: RequestInit[] = [];
  const outbox = createOutbox(destinationAt(lrs.url, destination), {
    store,
    quarantined,
    page,
    holds: tab.holds,
    openBroadcast: tab.openBroadcast,
    report: journal.report,
    clock: time.clock,
    startTimer: time.startTimer,
    random: () => 0.5,
    fetch: (url, init) => {
      inits.push(init);
      return fetch(url, init);
    },
    ...effects,
  });
  return { outbox, journal, time, page, inits, tab, quarantined };
}

export function record(id: string, session = "session", size = 0): QueuedRecord {
  return { id, session, text: JSON.stringify({ id, ...(size && { padding: "x".repeat(size) }) }) };
}

export function records(count: number, prefix = "r"): QueuedRecord[] {
  return Array.from({ length: count }, (_, index) => record(`${prefix}${index}`));
}

/** A record as an earlier visit left it. */
export function stored(id: string, order: number, changes: Partial<StoredRecord> = {}): StoredRecord {
  return { ...record(id, "earlier"), order, attempted: false, ...changes };
}
