import type { SessionProgress } from "../../../src/events/registration-state.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";
import { shareProgress } from "../../../src/progress/share-progress.ts";
import type { StateClient } from "../../../src/progress/state-client.ts";
import { openStateCopy } from "../../../src/progress/state-copy.ts";
import { createCheckpoints } from "../../../src/session/checkpoints.ts";
import { createClaims } from "../../../src/session/claims.ts";
import { createRegistrationStore } from "../../../src/session/registration-store.ts";
import type { ProgressStores, SharedProgress } from "../../../src/trace/remote-progress.ts";
import { createHandClock, type HandClock } from "../transport/hand-clock.ts";

export const about = {
  actor: { mbox: "mailto:ada@example.com" },
  activity: { id: "https://example.com/video", kind: "video" },
  registration: "33333333-3333-4333-8333-333333333333",
} as const;

/** A browser of a learner, whose storage is its memory. */
export interface Device {
  readonly near: ProgressStores;
  readonly shared: SharedProgress;
  readonly time: HandClock;
  /** Why its copy could not be had, in order. */
  readonly faults: string[];
}

function openNear(): ProgressStores {
  const database = openIndexedDb(() => undefined);
  return {
    registrations: createRegistrationStore(openTable(database, "progress")),
    claims: createClaims(openTable(database, "claim")),
    checkpoints: createCheckpoints(openTable(database, "checkpoint"), openTable(database, "pulse")),
  };
}

/** @param near of an earlier visit */
export function openDevice(ask: StateClient["ask"], near = openNear()): Device {
  const time = createHandClock();
  const faults: string[] = [];
  const shared = shareProgress((one) => openStateCopy(one, ask, (why) => faults.push(why)), {
    stores: near,
    startTimer: time.startTimer,
    delivery: {},
    destinations: [],
    fail: () => {},
  });
  return { near, shared, time, faults };
}

/** The row of a session that has closed so many segments of a second each, from a beginning of its own. */
export const rowAfter = (segments: number, from = 0): SessionProgress => ({
  started: 1_000 + from,
  revision: segments,
  lastAt: 2_000 + from + segments,
  segments: Array.from({ length: segments }, (_, index) => [from + 2 * index, from + 2 * index + 1] as const),
  ordered: true,
  consumed: segments,
  completed: false,
  reached: [],
  position: from + 2 * segments - 1,
});
