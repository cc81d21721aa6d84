import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LearningEvent, Progress } from "../../../src/events/learning-event.ts";
import type { PlayerSignal } from "../../../src/events/player-signal.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { uuid } from "../../../src/platform/uuid.ts";
import type { NamedEvent } from "../../../src/session/checkpoints.ts";
import { attemptOf } from "../../../src/session/registration-store.ts";
import { createHappenings } from "../../../src/trace/happenings.ts";
import { openStores, type PageStores } from "../../../src/trace/page-stores.ts";
import { recoverSessions } from "../../../src/trace/recovery.ts";
import { beginViewing as beginTracedViewing } from "../../../src/trace/viewing.ts";
import { advance } from "../../../src/tracker/advance.ts";
import { startTracking, type TrackerState } from "../../../src/tracker/tracker-state.ts";
import { snapshotAtFirst } from "../../support/fake-player.ts";
import { beginViewing, usualOptions } from "../../support/fake-viewing.ts";
import { anyViewing, takeStep, type Step } from "../../support/viewing-steps.ts";
import { createHandClock } from "../transport/hand-clock.ts";
import { createTabs, type Tab } from "../transport/tabs.ts";

const seed = 20_260_104;
const runs = Number(process.env["RUNS"] ?? 200);
const lengthSeconds = 60;
/** A pulse is due 0.7 s after the last, and written when the player tells the time next, at most 0.53 s later. */
const unknownSeconds = 1.25;

const about = {
  actor: { mbox: "mailto:ada@example.com" },
  activity: { id: "urn:x:1", kind: "video" },
  registration: "registration",
} as const;
const options = {
  ...usualOptions,
  threshold: 0.3,
  milestones: { at: [10, 20], basis: "watched" as const },
};

interface Kill {
  readonly steps: readonly Step[];
  readonly roughness: number;
  readonly cut: number;
}

const kills: fc.Arbitrary<Kill> = fc.record({ steps: anyViewing, roughness: fc.integer(), cut: fc.nat() });

/** The signals of a viewing up to the kill: at least as far as the first frame. */
function signalsOf({ steps, roughness, cut }: Kill): readonly PlayerSignal[] {
  const { player, signals } = beginViewing({ roughness });
  player.load(lengthSeconds);
  player.play();
  const least = signals.length;
  for (const step of steps) takeStep(player, step);
  return signals.slice(0, least + (cut % (signals.length - least + 1)));
}

const openTab = (factory: IDBFactory, tab: Tab): PageStores =>
  openStores(
    openIndexedDb(() => factory),
    tab.holds,
  );

/** Plays these signals to a real viewing, whose browser is killed with the last of them, all being written. */
async function viewAndDie(signals: readonly PlayerSignal[], stores: PageStores): Promise<NamedEvent[]> {
  const told: NamedEvent[] = [];
  let [signal] = signals;
  if (!signal) throw new RangeError("no signal");
  const viewing = beginTracedViewing({
    activity: about.activity,
    adapter: { read: () => ({ ...fallback }), snapshot: () => snapshotAtFirst },
    arm: () => {},
    clock: () => signal?.clock ?? fallback.clock,
    guard: (run) => run(),
    lost: () => {},
    // Recorded signals hold the answers to what the tracker asks for.
    startTimer: () => () => {},
    stores,
    tell: (one) => told.push(one),
    tracker: options,
    uuid,
  });
  const written = (): Promise<unknown> => stores.database.run((store) => store.count());
  const reserved = await stores.claims.reserve(attemptOf(about), ["completed", "10", "20"]);
  viewing.start({ about, restored: {}, reserved, destinations: ["lrs"] });
  for (signal of signals) {
    viewing.say(signal, signal);
    // Claims are answered meanwhile.
    if (signal.type !== "time") await written();
  }
  for (let turn = 0; turn < 3; turn++) await written();
  return told;
}

const fallback = {
  clock: { wallMs: 0, monotonicMs: 0 },
  position: 0,
  rate: 1,
  paused: true,
  seeking: false,
  scrubbing: false,
};

/** What the next visit tells, and writes to its destination. */
async function visitNext(stores: PageStores) {
  const time = createHandClock();
  const happenings = createHappenings();
  const told: NamedEvent[] = [];
  const written: NamedEvent[] = [];
  const errors: string[] = [];
  happenings.on("event", (one) => told.push(one));
  happenings.on("error", ({ message }) => errors.push(message));
  const writers = new Map([["lrs", (one: NamedEvent): void => void written.push(one)]]);
  await recoverSessions({
    clock: time.clock,
    startTimer: time.startTimer,
    stores,
    uuid,
    happenings,
    writers,
  });
  expect(errors).toEqual([]);
  expect(written).toEqual(told);
  return told;
}

/** The end of the session as its page would have told it at the moment of the kill. */
function endAtKill(signals: readonly PlayerSignal[]): Progress {
  let state: TrackerState = startTracking({ options, restored: {}, snapshot: snapshotAtFirst });
  for (const signal of signals) state = advance(state, signal).state;
  const last = signals.at(-1);
  if (!last) throw new RangeError("no signal");
  return progressOf(advance(state, { ...last, type: "close", reason: "closing" }).events.at(-1));
}

function progressOf(event: LearningEvent | undefined): Progress {
  if (event?.type !== "session-ended") throw new Error("The session did not end.");
  return event.progress;
}

/** Holds for a kill at any moment of any viewing. */
async function always(
  rule: (
    signals: readonly PlayerSignal[],
    before: NamedEvent[],
    after: NamedEvent[],
    rest: PageStores,
  ) => unknown,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(kills, async (kill) => {
      const factory = new IDBFactory();
      const tabs = createTabs();
      const dying = tabs.open();
      const signals = signalsOf(kill);
      const before = await viewAndDie(signals, openTab(factory, dying));
      dying.crash();
      const stores = openTab(factory, tabs.open());
      await rule(signals, before, await visitNext(stores), stores);
    }),
    { seed, numRuns: runs },
  );
}

describe("a kill at any moment of any viewing", () => {
  it("is followed by one closing, with which the session's story is whole", async () => {
    await always((_, before, after) => {
      let playing = false;
      const story = [...before, ...after].map(({ event }) => event);
      for (const [index, { type }] of story.entries()) {
        expect(type === "session-started").toBe(index === 0);
        expect(type === "session-ended").toBe(index === story.length - 1);
        if (type === "played") expect(playing).toBe(false);
        if (type === "paused") expect(playing).toBe(true);
        playing = type === "played" || (playing && type !== "paused");
      }
      const times = story.map(({ at }) => at);
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
    });
  });

  it("loses at most the time since the last pulse, and adds none", async () => {
    await always((signals, _, after) => {
      const atKill = endAtKill(signals);
      const recovered = progressOf(after.at(-1)?.event);
      expect(recovered.consumed).toBeLessThan(atKill.consumed + 0.01);
      expect(recovered.consumed).toBeGreaterThan(atKill.consumed - unknownSeconds);
      const fastest = Math.max(...signals.map(({ rate }) => rate));
      const missing = ((atKill.share ?? NaN) - (recovered.share ?? NaN)) * lengthSeconds;
      expect(missing).toBeLessThan(unknownSeconds * fastest);
    });
  });

  it("uses each id once, and each fact of the registration at most once", async () => {
    await always((_, before, after) => {
      const all = [...before, ...after];
      const ids = all.map(({ context }) => context.id);
      expect(new Set(ids).size).toBe(ids.length);
      const once = all.flatMap(({ event }) =>
        event.type === "completed" ? ["completed"] : "mark" in event ? [`${event.mark}`] : [],
      );
      expect(new Set(once).size).toBe(once.length);
    });
  });

  it("leaves to the next session all that the closing counted, and nothing to close", async () => {
    await always(async (_, __, after, stores) => {
      const { consumed, share } = progressOf(after.at(-1)?.event);
      const restored = await stores.registrations.restore(about);
      const next = startTracking({ options, restored, snapshot: snapshotAtFirst });
      expect(next.consumed).toBeCloseTo(consumed, 6);
      expect(next.played.union?.covered ?? 0).toBeGreaterThanOrEqual((share ?? 0) * lengthSeconds - 0.65);
      expect(await visitNext(stores)).toEqual([]);
    });
  });
});
