import type { SignalFact } from "../events/player-signal.ts";
import { whenActivated } from "../platform/page-lifecycle.ts";
import type { NamedEvent } from "../session/checkpoints.ts";
import type { PlayerAdapter, PlayerReading } from "../players/player-adapter.ts";
import { createActivityChoice } from "./activity.ts";
import { findAttempt } from "./attempt.ts";
import { mustBe } from "./check.ts";
import { runDestination, type DestinationRun } from "./destinations.ts";
import type { Happenings } from "./happenings.ts";
import { watchPresence } from "./presence.ts";
import { recoverSessions } from "./recovery.ts";
import type { Settings } from "./settings.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Trace } from "./trace.ts";
import { beginViewing, type Viewing } from "./viewing.ts";

export interface TraceParts {
  readonly adapter: PlayerAdapter;
  readonly settings: Settings;
  readonly happenings: Happenings;
  readonly around: Surroundings;
}

/** Joins player, tracker, formats and outboxes, for as long as the page and the element live. */
export function runTrace({ adapter, settings, happenings, around }: TraceParts): Trace {
  const { tell, fail, mishap, guard, on } = happenings;
  const { window, stores, watched, startTimer, join } = around;
  const { element } = adapter;
  const activities = createActivityChoice(settings.activity, adapter, fail);
  let destinations: ReadonlyMap<string, DestinationRun> = new Map();
  let recovered: Promise<void> | undefined;
  let viewing: Viewing | undefined;
  let prepared: Promise<unknown> | undefined;
  let stopLook: (() => void) | undefined;
  let detach: (() => void) | undefined;
  let offPage: (() => void) | undefined;
  let stopped: Promise<void> | undefined;

  const each = async (act: "hide" | "leave" | "resume" | "flush" | "stop"): Promise<void> => {
    await Promise.all([...destinations.values()].map(async ({ outbox }) => outbox[act]()));
  };

  function begin(): void {
    const activity = activities.choose();
    if (!activity) return;
    const { say, start } = (viewing = beginViewing({
      ...around,
      activity,
      adapter,
      guard,
      tracker: settings.tracker,
      tell: (named) => {
        tell("event", named);
        for (const { write } of destinations.values()) write(named.event, named.context);
      },
      lost: () => {
        forget();
        attach();
      },
    }));
    prepared = Promise.resolve(recovered)
      .then(() => findAttempt(activity, settings, around))
      .then(start)
      .catch((cause: unknown) => {
        mishap(cause);
        void stop();
      });
    const length = adapter.length();
    if (length) say({ type: "length", length });
    stopLook = watchPresence(element, startTimer, () => void leavePage());
    if (offPage) return;
    joinPage();
    void each("resume");
  }

  function joinPage(): void {
    offPage = join({
      hidden: () => {
        guard(() => viewing?.keep());
        void each("hide");
      },
      leave: () => {
        end();
        void each("leave");
      },
      back: () => {
        attach();
        void each("resume");
      },
      online: () => void each("resume"),
    });
  }

  function forget(): void {
    viewing = undefined;
    stopLook?.();
  }

  const end = (reason: "closing" | "source" = "closing"): void =>
    guard(() => {
      viewing?.say({ type: "close", reason });
      forget();
    });

  /** The element is gone, and may come back. */
  async function leavePage(): Promise<void> {
    end();
    await each("flush");
    if (viewing || !offPage) return;
    offPage();
    offPage = undefined;
    await each("leave");
  }

  const hear = (fact: SignalFact, reading: PlayerReading): void =>
    guard(() => {
      const { type } = fact;
      const isOther =
        type === "source"
          ? viewing && activities.choose()?.id !== viewing.activity.id
          : type === "length" && activities.contradicts(fact.length);
      if (isOther) end("source");
      if (!viewing && /^(length|play|playing)$/.test(type)) begin();
      viewing?.say(fact, reading);
    });

  const attach = (): void =>
    guard(() => {
      detach?.();
      detach = adapter.attach(hear);
    });

  for (let outer: Element | null = element; outer; outer = outer.parentElement) {
    mustBe(!watched.has(outer), "player", "watched by one trace at a time");
  }
  // A library took over an element that was bare before.
  for (const inner of element.querySelectorAll("video, audio")) watched.get(inner)?.();
  watched.set(element, () => void stop());
  const offActivated = whenActivated(() => {
    destinations = new Map(
      settings.destinations.map((one) => [
        one.id,
        runDestination(one, { ...around.delivery, ...stores.outbox(one.id) }, happenings),
      ]),
    );
    const writers = new Map(
      [...destinations].map(([id, { write }]) => [
        id,
        ({ event, context }: NamedEvent) => write(event, context, { alone: true }),
      ]),
    );
    recovered = recoverSessions({ ...around, happenings, writers }).catch(mishap);
    joinPage();
    attach();
  }, window.document);

  async function letGo(): Promise<void> {
    end();
    offPage?.();
    offActivated();
    guard(() => detach?.());
    watched.delete(element);
    await recovered;
    await prepared;
    await each("stop");
  }

  const stop = (): Promise<void> => (stopped ??= letGo());

  return {
    error: undefined,
    on,
    stop,
    flush: async () => {
      await recovered;
      await prepared;
      await each("flush");
    },
  };
}
