import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { PlayerSignal } from "../../../src/events/player-signal.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { uuid } from "../../../src/platform/uuid.ts";
import { keepSession, type LiveSession, type Standing } from "../../../src/trace/live-session.ts";
import { openStores, type PageStores } from "../../../src/trace/page-stores.ts";
import { advance } from "../../../src/tracker/advance.ts";
import type { KeptState } from "../../../src/tracker/tracker-state.ts";
import { beginWatching, type FakeViewing } from "../../support/fake-viewing.ts";

const ids = { session: "session", paused: "p", ended: "e" };
const about = {
  actor: { mbox: "mailto:ada@example.com" },
  activity: { id: "urn:x:1", kind: "video" },
  registration: "registration",
} as const;
const attempt = { about, restored: {}, reserved: {}, destinations: ["lrs"] };

/** What was written, in order: `checkpoint 3.25`, `pulse 4`, `removed`, by where playback stood. */
interface Stage {
  readonly live: LiveSession;
  readonly viewing: FakeViewing;
  readonly written: string[];
  /** Plays on, and passes each `time` to the session. */
  readonly watch: (seconds: number) => void;
  readonly note: (told: boolean) => void;
  readonly change: (held: boolean) => void;
  readonly lost: () => number;
  /** What the browser would send now. */
  readonly armed: () => readonly string[];
}

function stage(held = true): Stage {
  const written: string[] = [];
  const changes: ((held: boolean) => void)[] = [];
  const change = (now: boolean): void => changes.forEach((tell) => tell(now));
  let losses = 0;
  let armed: readonly string[] = [];
  const stores = openStores(
    openIndexedDb(() => new IDBFactory()),
    {
      hold: (_, tell) => {
        changes.push(tell);
        return () => written.push("let go");
      },
      attempt: (_, work) => work(),
    },
  );
  const noted = { ...stores, checkpoints: { ...stores.checkpoints, ...watchWrites(written) } };
  const live = keepSession({
    ids,
    attempt,
    stores: noted,
    uuid,
    lost: () => (losses += 1),
    arm: (closing) => {
      armed = closing().map(({ event, context }) => `${event.type} ${context.id}`);
    },
  });
  if (held) change(true);
  const viewing = beginWatching(600);
  const note = (told: boolean): void => live.note(standingOf(viewing), told);
  return {
    live,
    viewing,
    written,
    note,
    change,
    lost: () => losses,
    armed: () => armed,
    watch: (seconds) => {
      for (let passed = 0; passed < seconds; passed += 0.25) {
        viewing.player.watch(0.25);
        note(false);
      }
    },
  };
}

const positionOf = ({ playhead }: Pick<KeptState, "playhead">): number =>
  Math.round(playhead.position * 100) / 100;

function watchWrites(written: string[]): Pick<PageStores["checkpoints"], "save" | "savePulse" | "remove"> {
  return {
    save: (_, checkpoint) => {
      if ("state" in checkpoint) written.push(`checkpoint ${positionOf(checkpoint.state)}`);
    },
    savePulse: (_, pulse) => void written.push(`pulse ${positionOf(pulse)}`),
    remove: () => void written.push("removed"),
  };
}

function standingOf({ state, signals }: FakeViewing): Standing {
  const signal: PlayerSignal | undefined = signals.at(-1);
  if (!signal) throw new Error("nothing was said");
  return { state: state(), signal };
}

describe("keepSession", () => {
  it("writes nothing before the session is held, for another page would take it for a dead one", () => {
    const { note, change, written } = stage(false);
    note(true);
    expect(written).toEqual([]);
    change(true);
    expect(written).toEqual(["checkpoint 0"]);
  });

  it("writes a pulse before each second of playback is over, and a checkpoint every five seconds", () => {
    const { note, watch, written } = stage();
    note(true);
    watch(6);
    const told =
      "checkpoint 0, pulse 0.75, pulse 1.5, pulse 2.25, pulse 3, pulse 3.75, pulse 4.5, checkpoint 5.25, pulse 6";
    expect(written.join(", ")).toBe(told);
  });

  it("writes a checkpoint with each event", () => {
    const { note, viewing, watch, written } = stage();
    note(true);
    watch(0.5);
    viewing.player.pause();
    viewing.player.wait(1);
    note(true);
    expect(written).toEqual(["checkpoint 0", "checkpoint 0.5"]);
  });

  it("writes a checkpoint in place of a pulse where more than the playhead moved", () => {
    const { note, viewing, watch, written } = stage();
    note(true);
    viewing.player.apiSeek(0.3);
    watch(1);
    expect(written[1]).toMatch(/^checkpoint/);
  });

  it("writes nothing while nothing plays", () => {
    const { note, viewing, written } = stage();
    viewing.player.pause();
    viewing.player.wait(1);
    note(true);
    viewing.player.wait(60);
    note(false);
    expect(written).toHaveLength(1);
  });

  it("writes what stands now when it is asked to, as when the page is hidden", () => {
    const { note, live, viewing, written } = stage();
    note(true);
    viewing.player.watch(0.25);
    note(false);
    live.keep();
    expect(written).toEqual(["checkpoint 0", "checkpoint 0.25"]);
  });

  it("removes what it wrote when the session has ended, and lets go of it", () => {
    const { note, live, written } = stage();
    note(true);
    live.end();
    expect(written.slice(1)).toEqual(["removed", "let go"]);
  });

  it("leaves to the browser what has the same id at the next visit, and nothing once the session is let go", () => {
    const { note, live, viewing, armed } = stage();
    viewing.player.watch(10);
    viewing.player.startSeek(30);
    note(true);
    const { state, signals } = viewing;
    const [last] = signals.slice(-1);
    if (!last) throw new Error("nothing was said");
    const closing = advance(state(), { ...last, type: "close", reason: "closing" }).events;
    expect(closing.map(({ type }) => type)).toEqual(["seeked", "paused", "session-ended"]);
    expect(armed()).toEqual(["paused p", "session-ended e"]);
    live.release();
    expect(armed()).toEqual([]);
  });

  it("tells when the session was taken away, and writes nothing any more", () => {
    const { note, change, lost, written } = stage();
    note(true);
    change(false);
    note(true);
    expect([lost(), written]).toEqual([1, ["checkpoint 0"]]);
  });
});
