import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openProgress } from "../../../src/course/known-progress.ts";
import type { RegistrationState } from "../../../src/events/registration-state.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";
import { createCheckpoints } from "../../../src/session/checkpoints.ts";
import { createClaims } from "../../../src/session/claims.ts";
import { createRegistrationStore } from "../../../src/session/registration-store.ts";
import type { RemoteProgressParts } from "../../../src/trace/remote-progress.ts";

const about = {
  actor: { mbox: "mailto:ada@example.com" },
  activity: { id: "https://example.com/video", kind: "video" },
  registration: "33333333-3333-4333-8333-333333333333",
} as const;

/** A page's own stores, in memory. */
function partsOfPage(): RemoteProgressParts {
  const database = openIndexedDb(() => undefined);
  return {
    stores: {
      registrations: createRegistrationStore(openTable(database, "progress")),
      claims: createClaims(openTable(database, "claim")),
      checkpoints: createCheckpoints(openTable(database, "checkpoint"), openTable(database, "pulse")),
    },
    startTimer: () => () => {},
    delivery: {},
    destinations: [],
    fail: () => {},
  };
}

/** Progress whose reading is in the test's hands, and what became known of it in which order. */
function openFor(reading: Promise<RegistrationState>) {
  const told: string[] = [];
  const { known, progress } = openProgress({
    share: ({ stores }) => ({
      ...stores,
      registrations: { ...stores.registrations, restore: () => reading },
      each: () => Promise.resolve(),
      discard: () => {},
    }),
  });
  void known.then(() => told.push("known"));
  const { registrations } = progress.share(partsOfPage());
  return { told, restore: () => registrations.restore(about) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("openProgress", () => {
  it("passes on what was read", async () => {
    const { restore } = openFor(Promise.resolve({}));
    expect(await restore()).toEqual({});
  });

  it("tells that progress is known after whoever read it had a turn", async () => {
    const { told, restore } = openFor(Promise.resolve({}));
    void restore().then(() => told.push("went on"));
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(["went on", "known"]);
  });

  it("tells nothing while it is read", async () => {
    const { told, restore } = openFor(new Promise(() => {}));
    void restore();
    await vi.advanceTimersByTimeAsync(2_900);
    expect(told).toEqual([]);
  });

  it("waits no longer than a learner would", async () => {
    const { told, restore } = openFor(new Promise(() => {}));
    void restore();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(told).toEqual(["known"]);
  });

  it("is known as well where it cannot be read", async () => {
    const { told, restore } = openFor(Promise.reject(new Error("No network")));
    await expect(restore()).rejects.toThrow("No network");
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(["known"]);
  });
});
