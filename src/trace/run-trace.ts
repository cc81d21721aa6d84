import type { SignalFact } from "../events/player-signal.ts";
import type { Activity, Actor } from "../events/tracking-context.ts";
import { onPageLifecycle, whenActivated } from "../platform/page-lifecycle.ts";
import type { PlayerAdapter, PlayerReading } from "../players/player-adapter.ts";
import { createActivityChoice } from "./activity.ts";
import { must } from "./check.ts";
import { runDestination, type DestinationRun } from "./destinations.ts";
import type { Happenings } from "./happenings.ts";
import type { Settings } from "./settings.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Trace } from "./trace.ts";
import { beginViewing, type Attempt, type Viewing } from "./viewing.ts";

/** How often a look is taken whether the element is still in its document. */
const lookMs = 5_000;
/** An element that is outside every document for so long is gone. */
const goneMs = 10_000;

export interface TraceParts {
  readonly adapter: PlayerAdapter;
  readonly settings: Settings;
  readonly happenings: Happenings;
  readonly around: Surroundings;
}

/** Joins player, tracker, formats and outboxes, for as long as the page and the element live. */
export function runTrace({ adapter, settings, happenings, around }: TraceParts): Trace {
  const { tell, fail, mishap, guard, on } = happenings;
  const { window, stores, watched, startTimer } = around;
  const { element } = adapter;
  const activities = createActivityChoice(settings.activity, adapter, fail);
  let destinations: readonly DestinationRun[] = [];
  let actor: Promise<Actor> | undefined;
  let viewing: Viewing | undefined;
  let prepared: Promise<unknown> | undefined;
  let stopLook: (() => void) | undefined;
  let detach: (() => void) | undefined;
  let offPage: (() => void) | undefined;
  let stopped: Promise<void> | undefined;

  const each = (act: "leave" | "resume"): void => destinations.forEach(({ outbox }) => outbox[act]());
  const all = (act: "flush" | "stop"): Promise<unknown> =>
    Promise.all(destinations.map(({ outbox }) => outbox[act]()));

  const anonymous = async (): Promise<Actor> => {
    const name = await stores.identities.anonymousName();
    const { origin } = window;
    // The origin of a sandboxed frame or a file is "null", and no IRI.
    const homePage = origin === "null" ? new URL(settings.destinations[0]?.url ?? "").origin : origin;
    return { account: { homePage, name } };
  };

  async function attemptOf(activity: Activity): Promise<Attempt> {
    const known = await (actor ??= settings.actor ?? anonymous());
    const { name: _, ...identifier } = known;
    const registration =
      settings.registration ??
      (await stores.identities.registration(JSON.stringify(identifier), activity.id));
    return {
      about: { actor: known, activity, registration, ...settings.circumstances },
      restored: await stores.registrations.restore(registration),
    };
  }

  function begin(): void {
    const activity = activities.choose();
    if (!activity) return;
    const begun = beginViewing({
      ...around,
      activity,
      adapter,
      guard,
      tracker: settings.tracker,
      tell: (event, context) => {
        tell("event", { event, context });
        for (const { write } of destinations) write(event, context);
      },
      save: stores.registrations.save,
    });
    viewing = begun;
    prepared = attemptOf(activity)
      .then(begun.start)
      .catch((cause: unknown) => {
        mishap(cause);
        void stop();
      });
    followPage();
    const length = adapter.length();
    if (length) begun.say({ type: "length", length });
    look(false);
  }

  function end(reason: "closing" | "source"): void {
    viewing?.say({ type: "close", reason });
    viewing = undefined;
    stopLook?.();
  }

  const hear = (fact: SignalFact, reading: PlayerReading): void =>
    guard(() => {
      const { type } = fact;
      if (type === "source" && viewing && activities.choose() !== viewing.activity) end("source");
      if (type === "length" && activities.contradicts(fact.length)) end("source");
      if (!viewing && /^(length|play|playing)$/.test(type)) begin();
      viewing?.say(fact, reading);
    });

  function look(gone: boolean): void {
    const next = (): void => {
      if (gone && !element.isConnected) leavePage();
      else look(!element.isConnected);
    };
    stopLook = startTimer(next, gone ? goneMs : lookMs);
  }

  function followPage(): void {
    offPage ??= onPageLifecycle(
      {
        hidden: () => each("leave"),
        leave: () => {
          guard(() => end("closing"));
          each("leave");
        },
        back: () => {
          guard(attach);
          each("resume");
        },
        online: () => each("resume"),
      },
      window,
    );
  }

  function leavePage(): void {
    guard(() => end("closing"));
    offPage?.();
    offPage = undefined;
  }

  function attach(): void {
    detach?.();
    detach = adapter.attach(hear);
  }

  for (let outer: Element | null = element; outer; outer = outer.parentElement) {
    must(!watched.has(outer), "player", "is watched by another trace already");
  }
  // A library took over an element that was bare before.
  for (const inner of element.querySelectorAll("video, audio")) watched.get(inner)?.();
  watched.set(element, () => void stop());
  const offActivated = whenActivated(
    () =>
      guard(() => {
        destinations = settings.destinations.map((one) =>
          runDestination(one, { ...around.delivery, store: stores.outbox(one.id) }, happenings),
        );
        attach();
      }),
    window.document,
  );
  async function letGo(): Promise<void> {
    leavePage();
    offActivated();
    guard(() => detach?.());
    watched.delete(element);
    await prepared;
    await all("stop");
  }

  const stop = (): Promise<void> => (stopped ??= letGo());

  return {
    error: undefined,
    on,
    stop,
    flush: async () => {
      await prepared;
      await all("flush");
    },
  };
}
