import { TrackingError } from "../errors.ts";
import type { SignalFact } from "../events/player-signal.ts";
import type { Activity, Actor } from "../events/tracking-context.ts";
import { systemClock } from "../platform/clock.ts";
import { onPageLifecycle, whenActivated } from "../platform/page-lifecycle.ts";
import { startTimer } from "../platform/timer.ts";
import { uuid } from "../platform/uuid.ts";
import type { PlayerAdapter, PlayerReading } from "../players/player-adapter.ts";
import { createActivityChoice } from "./activity.ts";
import { hashActor } from "./actor.ts";
import { runDestination } from "./destinations.ts";
import type { Happenings } from "./happenings.ts";
import { pageStores } from "./page-stores.ts";
import type { Settings } from "./settings.ts";
import type { Trace } from "./trace.ts";
import { beginViewing, type Attempt, type Viewing } from "./viewing.ts";

/** An element that is outside every document at two looks in a row is gone. */
const lookMs = 5_000;

/** Joins player, tracker, formats and outboxes, for as long as the page and the element live. */
export function runTrace(adapter: PlayerAdapter, settings: Settings, happenings: Happenings): Trace {
  const { tell, fail, on } = happenings;
  const stores = pageStores();
  const destinations = settings.destinations.map((one) => runDestination(one, stores, happenings));
  const activities = createActivityChoice(settings.activity, adapter, fail);
  let actor: Promise<Actor> | undefined;
  let viewing: Viewing | undefined;
  let prepared: Promise<unknown> = Promise.resolve();
  let stopTick: (() => void) | undefined;
  let stopLook: (() => void) | undefined;
  let detach: (() => void) | undefined;
  let stopped: Promise<void> | undefined;

  const whoIsIt = async (): Promise<Actor> => {
    if (settings.actor) return hashActor(settings.actor);
    const name = await stores.identities.anonymousName();
    // The origin of a sandboxed frame is "null", and no IRI.
    const homePage = origin === "null" ? new URL(settings.destinations[0]?.url ?? "").origin : origin;
    return { account: { homePage, name } };
  };

  async function attemptOf(activity: Activity): Promise<Attempt> {
    const known = await (actor ??= whoIsIt());
    const { name: _, ...identifier } = known;
    const registration =
      settings.registration ??
      (await stores.identities.registration(JSON.stringify(identifier), activity.id));
    return { actor: known, registration, restored: await stores.registrations.restore(registration) };
  }

  function wake(delayMs: number | undefined): void {
    stopTick?.();
    stopTick =
      delayMs === undefined
        ? undefined
        : startTimer(() => hear({ type: "tick" }, adapter.read()), Math.max(delayMs, 0));
  }

  function begin(): void {
    const activity = activities.choose();
    if (activity === undefined) return;
    const attempt = attemptOf(activity);
    prepared = attempt.catch((cause: unknown) => {
      failWith(cause);
      void stop();
    });
    viewing = beginViewing({
      activity,
      attempt,
      tracker: settings.tracker,
      snapshot: adapter.snapshot,
      language: settings.language,
      platform: settings.platform,
      uuid,
      tell: (event, context) => {
        tell("event", { event, context });
        for (const { write } of destinations) write(event, context);
      },
      save: stores.registrations.save,
      wake,
    });
    const length = adapter.length();
    if (length !== undefined) say({ type: "length", length }, adapter.read());
    look(0);
  }

  function end(reason: "closing" | "source"): void {
    say({ type: "close", reason }, adapter.read());
    viewing = undefined;
    wake(undefined);
    stopLook?.();
  }

  function say(fact: SignalFact, reading: PlayerReading): void {
    viewing?.receive({ ...reading, ...fact, clock: systemClock() });
  }

  function hear(fact: SignalFact, reading: PlayerReading): void {
    try {
      const { type } = fact;
      if (type === "source" && viewing && activities.choose()?.id !== viewing.activity.id) end("source");
      if (type === "length" && activities.contradicts(fact.length)) end("source");
      if (viewing === undefined && (type === "length" || type === "play" || type === "playing")) begin();
      say(fact, reading);
    } catch (cause) {
      failWith(cause);
    }
  }

  function look(timesGone: number): void {
    stopLook = startTimer(() => {
      if (adapter.element.isConnected) look(0);
      else if (timesGone) end("closing");
      else look(1);
    }, lookMs);
  }

  function failWith(cause: unknown): void {
    const message = `Something went wrong that no rule foresaw: ${String(cause)}`;
    const known = cause instanceof TrackingError;
    fail(known ? cause : new TrackingError("unexpected", message, { which: "trace", cause }));
  }

  const leaveAll = (): void => {
    for (const { outbox } of destinations) outbox.leave();
  };
  const resumeAll = (): void => {
    for (const { outbox } of destinations) outbox.resume();
  };

  const offActivated = whenActivated(() => {
    detach = adapter.attach(hear);
  });
  const offPage = onPageLifecycle({
    hidden: leaveAll,
    leave: () => {
      end("closing");
      leaveAll();
    },
    back: () => {
      detach?.();
      detach = adapter.attach(hear);
      resumeAll();
    },
    online: resumeAll,
  });

  async function letGo(): Promise<void> {
    end("closing");
    offActivated();
    offPage();
    detach?.();
    await prepared;
    await Promise.all(destinations.map(({ outbox }) => outbox.stop()));
  }

  function stop(): Promise<void> {
    return (stopped ??= letGo());
  }

  async function flush(): Promise<void> {
    await prepared;
    await Promise.all(destinations.map(({ outbox }) => outbox.flush()));
  }

  return { error: undefined, on, flush, stop };
}
