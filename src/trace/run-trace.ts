import type { SignalFact } from "../events/player-signal.ts";
import type { Activity, Actor } from "../events/tracking-context.ts";
import { onPageLifecycle, whenActivated } from "../platform/page-lifecycle.ts";
import type { PlayerAdapter, PlayerReading } from "../players/player-adapter.ts";
import { createActivityChoice } from "./activity.ts";
import { mustBe } from "./check.ts";
import { runDestination, type DestinationRun } from "./destinations.ts";
import type { Happenings } from "./happenings.ts";
import type { Settings } from "./settings.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Trace } from "./trace.ts";
import { beginViewing, type Attempt, type Viewing } from "./viewing.ts";

const lookMs = 5_000;
/** An element that is outside every document for ten seconds is gone. */
const looksUntilGone = 3;

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
  const { identities, registrations } = stores;
  const { element } = adapter;
  const activities = createActivityChoice(settings.activity, adapter, fail);
  let destinations: readonly DestinationRun[] = [];
  let viewing: Viewing | undefined;
  let prepared: Promise<unknown> | undefined;
  let stopLook: (() => void) | undefined;
  let detach: (() => void) | undefined;
  let offPage: (() => void) | undefined;
  let stopped: Promise<void> | undefined;

  const each = async (act: "hide" | "leave" | "resume" | "flush" | "stop"): Promise<void> => {
    await Promise.all(destinations.map(async ({ outbox }) => outbox[act]()));
  };

  const anonymous = async (): Promise<Actor> => {
    const name = await identities.anonymousName();
    // The origin of a sandboxed frame or a file is "null", and no IRI.
    const homePage = window.origin === "null" ? settings.origin : window.origin;
    return { account: { homePage, name } };
  };

  async function attemptOf(activity: Activity): Promise<Attempt> {
    const actor = await (settings.actor ?? anonymous());
    const learner = JSON.stringify({ ...actor, name: undefined });
    const registration = settings.registration ?? (await identities.registration(learner, activity.id));
    return {
      about: { actor, activity, registration, ...settings.circumstances },
      restored: await registrations.restore(registration),
    };
  }

  function begin(): void {
    const activity = activities.choose();
    if (!activity) return;
    const { say, start } = (viewing = beginViewing({
      ...around,
      activity,
      adapter,
      guard,
      tracker: settings.tracker,
      tell: (event, context) => {
        tell("event", { event, context });
        for (const { write } of destinations) write(event, context);
      },
      save: registrations.save,
    }));
    prepared = attemptOf(activity)
      .then(start)
      .catch((cause: unknown) => {
        mishap(cause);
        void stop();
      });
    const length = adapter.length();
    if (length) say({ type: "length", length });
    look(1);
    offPage ??= onPageLifecycle(
      {
        hidden: () => void each("hide"),
        leave: () => {
          end();
          void each("leave");
        },
        back: () => {
          attach();
          void each("resume");
        },
        online: () => void each("resume"),
      },
      window,
    );
  }

  const end = (reason: "closing" | "source" = "closing"): void =>
    guard(() => {
      viewing?.say({ type: "close", reason });
      viewing = undefined;
      stopLook?.();
    });

  function leavePage(): void {
    end();
    offPage?.();
    offPage = undefined;
  }

  function look(count: number): void {
    stopLook = startTimer(() => {
      if (element.isConnected) look(1);
      else if (count < looksUntilGone) look(count + 1);
      else leavePage();
    }, lookMs);
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
    destinations = settings.destinations.map((one) =>
      runDestination(one, { ...around.delivery, ...stores.outbox(one.id) }, happenings),
    );
    attach();
  }, window.document);

  async function letGo(): Promise<void> {
    leavePage();
    offActivated();
    guard(() => detach?.());
    watched.delete(element);
    await prepared;
    await each("stop");
  }

  const stop = (): Promise<void> => (stopped ??= letGo());

  return {
    error: undefined,
    on,
    stop,
    flush: async () => {
      await prepared;
      await each("flush");
    },
  };
}
