import { TrackingError } from "../errors.ts";
import type { SignalFact } from "../events/player-signal.ts";
import type { PlatformEvent } from "../events/platform-event.ts";
import { positionToGoOn } from "../events/registration-state.ts";
import { whenActivated } from "../platform/page-lifecycle.ts";
import type { PlayerAdapter, PlayerReading } from "../players/player-adapter.ts";
import { createActivityChoice } from "./activity.ts";
import { findActor, findAttempt } from "./attempt.ts";
import { mustBe } from "./check.ts";
import { openConsentGate } from "./consent-gate.ts";
import { runDestinations, type Destinations } from "./destinations.ts";
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
  const { window, stores, watched, startTimer, join, denials, clock, uuid } = around;
  const { element } = adapter;
  const { progress, resumes } = settings;
  const shared = progress?.share({ ...around, ...settings, fail });
  const known = { ...around, stores: { ...stores, ...shared } };
  const activities = createActivityChoice(settings.activity, adapter, fail);
  const openDestinations = (some: Settings["destinations"]): Destinations =>
    runDestinations(some, (id) => ({ ...around.delivery, ...stores.outbox(id) }), happenings);
  let destinations = openDestinations([]);
  let recovered: Promise<void> | undefined;
  let viewing: Viewing | undefined;
  let prepared: Promise<unknown> | undefined;
  let recorded: Promise<unknown> | undefined;
  let recordedAt = 0;
  let stopLook: (() => void) | undefined;
  let detach: (() => void) | undefined;
  let offPage: (() => void) | undefined;
  let stopped: Promise<void> | undefined;

  const each = (act: Parameters<Destinations["each"]>[0]): Promise<unknown> =>
    Promise.all([destinations.each(act), shared?.each(act)]);

  function begin(): void {
    const activity = activities.choose();
    if (!activity) return;
    enterPage();
    if (gate.isDenied()) return;
    const { say, start } = (viewing = beginViewing({
      ...known,
      activity,
      adapter,
      guard,
      tracker: settings.tracker,
      tell: (named) => {
        tell("event", named);
        destinations.write(named);
      },
      arm: (closing) => destinations.arm(closing),
      lost: () => {
        forget();
        attach();
      },
    }));
    gate.whenGranted(() => {
      const own = destinations;
      prepared = Promise.resolve(recovered)
        .then(() => findAttempt(activity, settings, known))
        .then((attempt) => {
          // Consent may have been withdrawn meanwhile.
          if (own === destinations && start(attempt)) resume(positionToGoOn(attempt.restored));
        })
        .catch((cause: unknown) => {
          mishap(cause);
          void stop();
        });
    });
    const length = adapter.length();
    if (length) say({ type: "length", length });
    stopLook = watchPresence(element, startTimer, () => void leavePage());
  }

  /** A player that stands elsewhere than at the beginning was sent there by the learner or the page. */
  const resume = (position: number): void =>
    guard(() => {
      if (position && !adapter.read().position && resumes?.(position)) adapter.seek?.(position);
    });

  function enterPage(): void {
    if (offPage) return;
    joinPage();
    void each("resume");
  }

  function joinPage(): void {
    gate.listen();
    offPage = join({
      hidden: () => {
        guard(() => viewing?.keep());
        void each("hide");
      },
      leave: () => {
        end();
        gate.part();
        void each("leave");
      },
      back: () => {
        gate.listen();
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
    gate.part();
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
      if (!viewing && (/^(length|play)/.test(type) || (resumes && type === "source"))) begin();
      viewing?.say(fact, reading);
    });

  const attach = (): void =>
    guard(() => {
      detach?.();
      detach = gate.isDenied() ? undefined : adapter.attach(hear);
      // A player that loads nothing before playback tells no length before it.
      if (resumes && !viewing) begin();
    });

  const gate = openConsentGate({
    consent: settings.consent,
    denials,
    fail,
    attach,
    open: () => {
      destinations = openDestinations(settings.destinations);
      const { writers } = destinations;
      recovered = recoverSessions({ ...around, happenings, writers }).catch(mishap);
    },
    forget: async () => {
      viewing?.drop();
      forget();
      guard(() => detach?.());
      const left = destinations.discard();
      shared?.discard();
      destinations = openDestinations([]);
      await recovered;
      await prepared;
      return left;
    },
  });

  for (let outer: Element | null = element; outer; outer = outer.parentElement) {
    mustBe(!watched.has(outer), "player", "watched by one trace at a time");
  }
  // A library took over an element that was bare before.
  for (const inner of element.querySelectorAll("video, audio")) watched.get(inner)?.();
  watched.set(element, () => void stop());
  const offActivated = whenActivated(() => {
    joinPage();
    gate.enter();
  }, window.document);

  async function letGo(): Promise<void> {
    end();
    gate.end();
    offPage?.();
    offActivated();
    guard(() => detach?.());
    watched.delete(element);
    await recovered;
    await prepared;
    await recorded;
    await each("stop");
  }

  const stop = (): Promise<void> => (stopped ??= letGo());

  function record(event: PlatformEvent): void {
    if (stopped) return;
    if (!settings.destinations.some(({ format }) => "writePlatform" in format)) {
      const message =
        "No destination tells what is given to record: its format must be made by withPlatform.";
      fail(new TrackingError("invalid-option", message, { which: "format" }));
      return;
    }
    const at = (recordedAt = Math.max(recordedAt + 1, clock().wallMs));
    gate.whenGranted(() => {
      enterPage();
      const own = destinations;
      const { circumstances, registration } = settings;
      recorded = findActor(settings, around).then((actor) => {
        const named = {
          event: { ...event, at },
          context: { ...circumstances, id: uuid(), actor, registration },
        };
        // Consent may have been withdrawn meanwhile.
        if (own === destinations) own.write(named);
      }, mishap);
    });
  }

  return {
    error: undefined,
    on,
    record,
    stop,
    consent: gate.decide,
    status: () => destinations.status(),
    check: () => destinations.check(),
    quarantine: () => destinations.quarantine,
    flush: async () => {
      await recovered;
      await prepared;
      await recorded;
      await each("flush");
    },
  };
}
