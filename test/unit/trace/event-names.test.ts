import { describe, expect, it } from "vitest";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import { nameEvents } from "../../../src/trace/event-names.ts";
import { beginWatching } from "../../support/fake-viewing.ts";

const about = {
  actor: { mbox: "mailto:ada@example.com" },
  activity: { id: "urn:x:1", kind: "video" },
  registration: "registration",
} as const;
const ids = { session: "session", paused: "reserved paused", ended: "reserved end" };
const reserved = { completed: { id: "reserved completion" } };

/** Ids in the order in which they are made. */
function name(events: readonly LearningEvent[]) {
  let made = 0;
  return nameEvents(events, { about, ids, reserved, uuid: () => `made ${(made += 1)}` });
}

/** All events of a viewing of a minute's video, by what the learner does. */
function eventsOf(
  watch: (player: ReturnType<typeof beginWatching>["player"]) => void,
): readonly LearningEvent[] {
  const { player, events } = beginWatching(60, { tracker: { threshold: 0.5 } });
  watch(player);
  return events;
}

describe("nameEvents", () => {
  it("names a session by the id of its first event, and reserves two more for its closing", () => {
    const named = name(eventsOf((player) => player.watch(1)));
    expect(named.named.map(({ context }) => [context.id, context.session])).toEqual([
      ["made 1", "made 1"],
      ["made 4", "made 1"],
    ]);
    expect(named.ids).toEqual({ session: "made 1", paused: "made 2", ended: "made 3" });
  });

  it("gives the reserved ids to the end of a session and the last pause before it, whatever ended it", () => {
    const closing = eventsOf((player) => {
      player.watch(10);
      player.pause();
      player.close();
    }).slice(2);
    expect(name(closing).named.map(({ event, context }) => [event.type, context.id])).toEqual([
      ["paused", ids.paused],
      ["session-ended", ids.ended],
    ]);
    const another = eventsOf((player) => {
      player.watch(10);
      player.setLength(90);
    }).slice(2);
    expect(name(another).named.map(({ event, context }) => [event.type, context.id])).toEqual([
      ["paused", ids.paused],
      ["session-ended", ids.ended],
      ["session-started", "made 1"],
      ["played", "made 4"],
    ]);
  });

  it("keeps them for the closing where a pause ends nothing", () => {
    const paused = eventsOf((player) => {
      player.watch(10);
      player.pause();
      player.wait(1);
    }).slice(2);
    expect(name(paused).named.map(({ context }) => context.id)).toEqual(["made 1"]);
  });

  it("gives what is told once per registration the id that was reserved for it", () => {
    const completed = eventsOf((player) => player.watch(31)).slice(2);
    expect(name(completed).named.map(({ event, context }) => [event.type, context.id])).toEqual([
      ["completed", "reserved completion"],
    ]);
  });
});
