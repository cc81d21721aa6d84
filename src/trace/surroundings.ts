import { systemClock, type Clock } from "../platform/clock.ts";
import { openBroadcast } from "../platform/broadcast.ts";
import type { Page, Prerendered } from "../platform/page-lifecycle.ts";
import { startTimer, type StartTimer } from "../platform/timer.ts";
import { uuid } from "../platform/uuid.ts";
import type { OutboxEffects } from "../transport/outbox.ts";
import { openDenials, type Denials } from "./denials.ts";
import { openPageHub, type JoinPage } from "./page-hub.ts";
import { openStores, type PageStores } from "./page-stores.ts";

/** All that a trace takes from outside: the page, its clocks and chance, what it keeps and how it sends. */
export interface Surroundings {
  readonly window: Page & { readonly document: Prerendered; readonly origin: string };
  readonly join: JoinPage;
  readonly denials: Denials;
  readonly clock: Clock;
  readonly startTimer: StartTimer;
  readonly uuid: () => string;
  readonly stores: PageStores;
  /** Stops the trace that watches an element: one at most. */
  readonly watched: WeakMap<Element, () => void>;
  /** What outboxes shall use in place of the browser's own. */
  readonly delivery: Partial<OutboxEffects>;
}

let here: Surroundings | undefined;

/** The page that this module was loaded into, from the first trace on: a server may import Playtrace. */
export function thisPage(): Surroundings {
  const stores = here?.stores ?? openStores();
  return (here ??= {
    window,
    join: openPageHub(window, stores.database.release),
    denials: openDenials(stores.database.clear, openBroadcast),
    clock: systemClock,
    startTimer,
    uuid,
    stores,
    watched: new WeakMap(),
    delivery: {},
  });
}
