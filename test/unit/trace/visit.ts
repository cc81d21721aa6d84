import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import type { TrackingContext } from "../../../src/events/tracking-context.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import type { OpenBroadcast } from "../../../src/platform/broadcast.ts";
import type { Holds } from "../../../src/platform/holds.ts";
import type { StartTimer } from "../../../src/platform/timer.ts";
import { uuid } from "../../../src/platform/uuid.ts";
import { traceOf } from "../../../src/trace/create-trace.ts";
import type { PlayerAdapter } from "../../../src/players/player-adapter.ts";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { openDenials } from "../../../src/trace/denials.ts";
import { openPageHub } from "../../../src/trace/page-hub.ts";
import { openStores } from "../../../src/trace/page-stores.ts";
import type { Surroundings } from "../../../src/trace/surroundings.ts";
import type { Trace } from "../../../src/trace/trace.ts";
import type { OutboxEffects } from "../../../src/transport/outbox.ts";
import { createPageShare } from "../../../src/transport/page-share.ts";
import { createHandClock, type HandClock } from "../transport/hand-clock.ts";
import type { LoopbackLrs } from "../transport/loopback-lrs.ts";
import { createTabs, type Tabs } from "../transport/tabs.ts";
import { PlayerDouble, type PageAround } from "./player-double.ts";

/** Counts who listens. */
class ListenedTarget extends EventTarget {
  readonly listening = new Set<unknown>();
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
    this.listening.add(listener);
    options?.signal?.addEventListener("abort", () => this.listening.delete(listener));
  }
}

class DocumentDouble extends ListenedTarget {
  hidden = false;
  prerendering = false;
}

/** A page of no browser, with what happens to pages. */
export class PageDouble extends ListenedTarget {
  readonly document = new DocumentDouble();
  origin = "https://school.example";

  leave(): void {
    this.dispatchEvent(new Event("pagehide"));
  }
  comeBack(): void {
    this.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  }
  hide(): void {
    this.document.hidden = true;
    this.document.dispatchEvent(new Event("visibilitychange"));
  }
  activate(): void {
    this.document.prerendering = false;
    this.document.dispatchEvent(new Event("prerenderingchange"));
  }
  listeners(): number {
    return this.listening.size + this.document.listening.size;
  }
}

export interface Told {
  readonly event: LearningEvent;
  readonly context: TrackingContext;
}

/** A learner's visit to a page with one player. */
export interface Visit {
  readonly trace: Trace;
  readonly player: PlayerDouble;
  readonly page: PageDouble;
  readonly time: HandClock;
  readonly told: Told[];
  /** The browser is killed: no handler of the page runs any more, and nothing of it answers. */
  readonly kill: () => void;
  readonly denials: Surroundings["denials"];
  /** Names of the channels to other tabs that are open. */
  readonly channels: readonly string[];
  /** Types of all events so far, `paused` with its reason. */
  readonly story: () => readonly string[];
  /** Resolves once all that was asked of the store is done, and all that was born is with the LRS. */
  readonly settle: () => Promise<void>;
}

export interface VisitParts {
  readonly lrs: LoopbackLrs;
  readonly options?: TraceOptions;
  readonly browser?: Browser;
  readonly around?: PageAround;
  readonly page?: PageDouble;
  readonly player?: PlayerDouble;
  /** Watched in place of the player. */
  readonly adapter?: PlayerAdapter;
  readonly watched?: Surroundings["watched"];
  /** In place of the browser's locks. */
  readonly holds?: Holds;
  /** Of another trace of the same page. */
  readonly denials?: Surroundings["denials"];
  /** In place of the browser's means to deliver. */
  readonly delivery?: Partial<OutboxEffects>;
}

/** What outlives a visit: storage, what tabs hold, and the time of day. */
export interface Browser {
  readonly time: HandClock;
  readonly storage: IDBFactory | undefined;
  readonly tabs: Tabs;
}

export const openBrowser = (storage: IDBFactory | undefined = new IDBFactory()): Browser => ({
  time: createHandClock(),
  storage,
  tabs: createTabs(),
});

export function visit({
  lrs,
  options,
  browser = openBrowser(),
  around,
  watched = new WeakMap(),
  ...given
}: VisitParts): Visit {
  const { time, storage, tabs } = browser;
  const tab = tabs.open();
  const { page = new PageDouble(), player = new PlayerDouble(time, around) } = given;
  const told: Told[] = [];
  const endpoint = lrs.url.replace("statements", "");
  const database = openIndexedDb(() => storage);
  const channels: string[] = [];
  const openBroadcast: OpenBroadcast = (name, hear) => {
    const { tell, close } = tab.openBroadcast(name, hear);
    channels.push(name);
    return {
      tell,
      close: () => {
        channels.splice(channels.indexOf(name), 1);
        close();
      },
    };
  };
  const denials = given.denials ?? openDenials(database.clear, openBroadcast);
  let dead = false;
  const startTimer: StartTimer = (run, delayMs) => time.startTimer(() => dead || run(), delayMs);
  const trace = traceOf(
    () => given.adapter ?? player,
    () => ({ ...(options?.destinations ? {} : { endpoint }), milestones: false, ...options }),
    {
      window: page,
      join: openPageHub(page, database.release),
      denials,
      clock: time.clock,
      startTimer,
      uuid,
      stores: openStores(database, given.holds ?? tab.holds),
      watched,
      delivery: {
        clock: time.clock,
        startTimer,
        page: createPageShare(),
        openBroadcast,
        random: () => 0.5,
        ...given.delivery,
      },
    },
  );
  trace.on("event", (one) => told.push(one));
  return {
    trace,
    player,
    page,
    time,
    told,
    denials,
    channels,
    story: () =>
      told.map(({ event }) => ("reason" in event ? `${event.type} (${event.reason})` : event.type)),
    settle: () => trace.flush(),
    kill: () => {
      dead = true;
      tab.crash();
      player.emits.clear();
    },
  };
}
