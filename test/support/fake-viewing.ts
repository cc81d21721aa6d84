import type { LearningEvent, LearningEventType } from "../../src/events/learning-event.ts";
import type { RegistrationState } from "../../src/events/registration-state.ts";
import type { PlayerSignal } from "../../src/events/player-signal.ts";
import type { PlayerSnapshot } from "../../src/events/player-snapshot.ts";
import { advance } from "../../src/tracker/advance.ts";
import { sessionProgress, startTracking, type TrackerState } from "../../src/tracker/tracker-state.ts";
import type { TrackerOptions } from "../../src/tracker/tracker-options.ts";
import { createFakePlayer, snapshotAtFirst } from "./fake-player.ts";
import type { FakePlayer } from "./player-verbs.ts";

export const usualOptions: TrackerOptions = {
  milestones: { at: [], basis: "position" },
  threshold: 1,
  startSession: "playback",
  tellStalls: false,
  tellAutomaticQuality: false,
  segmentsLimitBytes: 8_192,
};

export interface FakeViewingOptions {
  readonly tracker?: Partial<TrackerOptions>;
  readonly restored?: RegistrationState;
  readonly snapshot?: PlayerSnapshot;
  /** What happens to the state between two signals; default: nothing. */
  readonly store?: (state: TrackerState) => TrackerState;
  /** As in {@link FakeMediaOptions}. */
  readonly roughness?: number;
}

/** A fake player in front of a real tracker. */
export interface FakeViewing {
  readonly player: FakePlayer;
  readonly events: readonly LearningEvent[];
  readonly signals: readonly PlayerSignal[];
  readonly state: () => TrackerState;
  /** The session ends, and a new one of the same registration begins at once, with the same player. */
  readonly comeBack: () => void;
  /** The events without what every event carries, and without the times of their own. */
  readonly told: () => readonly string[];

  readonly only: <Type extends LearningEventType>(
    type: Type,
  ) => readonly Extract<LearningEvent, { type: Type }>[];
}

export function beginViewing(options: FakeViewingOptions = {}): FakeViewing {
  const { tracker, restored = {}, snapshot = snapshotAtFirst, roughness, store } = options;
  const events: LearningEvent[] = [];
  const signals: PlayerSignal[] = [];
  const trackerOptions = { ...usualOptions, ...tracker };
  let registration = restored;
  let state = startTracking({ options: trackerOptions, restored, snapshot });
  const player = createFakePlayer({
    ...(roughness !== undefined && { roughness }),
    hear: (signal) => {
      signals.push(signal);
      const step = advance(store ? store(state) : state, signal);
      state = step.state;
      events.push(...step.events);
      return state.wakeAt;
    },
  });
  return {
    player,
    events,
    signals,
    state: () => state,
    comeBack() {
      player.close();
      registration = { ...registration, [state.started]: sessionProgress(state) };
      state = startTracking({ options: trackerOptions, restored: registration, snapshot: state.snapshot });
      player.attach();
    },
    told: () => events.map(tellInWords),
    only: (type) => events.filter((event) => isOf(event, type)),
  };
}

/** A viewing of media of so many seconds in which the learner has just pressed play. */
export function beginWatching(length = 100, options: FakeViewingOptions = {}): FakeViewing {
  const viewing = beginViewing(options);
  viewing.player.load(length);
  viewing.player.play();
  return viewing;
}

function isOf<Type extends LearningEventType>(
  event: LearningEvent,
  type: Type,
): event is Extract<LearningEvent, { type: Type }> {
  return event.type === type;
}

/** One event in a few words: what happened, and where. */
export function tellInWords(event: LearningEvent): string {
  const { type, position } = event;
  if (type === "played") {
    const how = (["resumed", "restarted", "autoplay"] as const).filter((word) => event[word]);
    return ["played", ...how, position].join(" ");
  }
  if (type === "paused") return `paused ${event.reason} ${position}`;
  if (type === "seeked") return `seeked ${event.from} ${event.to}${event.by ? ` by ${event.by}` : ""}`;
  if (type === "milestone-reached") return `reached ${event.mark} at ${position}`;
  if (type === "changed" && event.what === "rate") {
    return `rate-changed ${event.before.rate} ${event.snapshot.rate} at ${position}`;
  }
  if (type === "changed") return `${event.what}-changed ${position}`;
  return `${type} ${position}`;
}
