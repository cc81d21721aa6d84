import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caliper } from "../../../src/formats/caliper/format.ts";
import { createEventReview } from "../../../src/review/caliper/create-event-review.ts";
import { reviewEvents } from "../../../src/review/review-events.ts";
import { context } from "../../fixtures/xapi/viewing.ts";
import { beginViewing, type FakeViewing } from "../../support/fake-viewing.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { anyViewing, takeStep } from "../../support/viewing-steps.ts";

const sensor = "https://player.school.example";

type Precision = "milliseconds" | "seconds";

/** What is sent of a viewing. */
function eventsOf({ events }: FakeViewing, currentTime: Precision = "milliseconds"): object[] {
  const format = caliper({ sensor, currentTime });
  return events.flatMap((event, index) => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    const record = format.write(event, { ...context, id });
    return record ? [JSON.parse(JSON.stringify(record))] : [];
  });
}

/** Ten seconds, a pause, ten more, and the end of the page. */
function twoStretches(): object[] {
  const viewing = beginViewing();
  viewing.player.load(100);
  viewing.player.play();
  viewing.player.watch(10);
  viewing.player.pause();
  viewing.player.wait(5);
  viewing.player.play();
  viewing.player.watch(10);
  viewing.player.close();
  return eventsOf(viewing);
}

const found = (events: readonly unknown[]): readonly string[] =>
  reviewEvents(events).map(({ rule, level, path }) => `${rule} ${level} ${path}`);

const actionOf = (event: object): unknown => Reflect.get(event, "action");

const rulesAt = (now: number, event: unknown) =>
  createEventReview({ now })
    .add(event, "[0]")
    .map(({ rule, level }) => `${rule} ${level}`);

describe("reviewEvents", () => {
  test("finds nothing in what is sent of any viewing", () => {
    fc.assert(
      fc.property(anyViewing, fc.constantFrom<Precision>("milliseconds", "seconds"), (steps, precision) => {
        const viewing = beginViewing();
        viewing.player.load(100);
        for (const step of steps) takeStep(viewing.player, step);
        viewing.player.close();
        expect(found(eventsOf(viewing, precision))).toEqual([]);
      }),
      { seed: 20_261_122, numRuns: propertyRuns(150) },
    );
  });

  test("begins each path with the event's index", () => {
    const [first, ...rest] = twoStretches();
    expect(found([{ ...first, action: "Slept" }, ...rest])).toEqual([
      "C-32 error [0].action",
      "Q-24 deviation [1]",
    ]);
    expect(found([[]])).toEqual(["C-7 error [0]"]);
  });

  test("C-21: an event comes once, and its id means no other", () => {
    const events = twoStretches();
    const [first, second] = events;
    expect(found([...events, { ...first }])).toEqual(["C-21 deviation [4].id"]);
    expect(found([...events, { ...second, eventTime: "2026-03-04T10:00:00.000Z" }])).toContain(
      "C-21 error [4].id",
    );
  });

  test("C-44: what goes on goes on where it paused", () => {
    const events = twoStretches();
    expect(events.map(actionOf)).toEqual(["Started", "Paused", "Resumed", "Paused"]);
    const [started, paused, resumed, ended] = events;
    const target: unknown = Reflect.get(Object(resumed), "target");
    const moved = { ...resumed, target: Object.assign({}, target, { currentTime: "PT12S" }) };
    expect(found([started, paused, moved, ended])).toEqual(["C-44 deviation [2].target.currentTime"]);
  });

  test("Q-2: an event lies neither ahead nor before anybody recorded", () => {
    const [first] = twoStretches();
    const at = Date.parse(String(Reflect.get(Object(first), "eventTime")));
    expect(rulesAt(at, first)).toEqual([]);
    expect(rulesAt(at - 600_000, first)).toEqual(["Q-2 deviation"]);
    expect(rulesAt(at, { ...first, eventTime: "1970-01-01T00:00:00.000Z" })).toEqual(["Q-2 advice"]);
  });

  test("Q-24: a viewing is whole", () => {
    const events = twoStretches();
    expect(found(events.slice(1))).toEqual(["Q-24 deviation [0]"]);
    expect(found(events.slice(0, 3))).toEqual(["Q-24 deviation [2]"]);
  });

  test("Q-25: no more is played than there was time for", () => {
    const events = twoStretches().map((event, index) =>
      Object.assign(event, { eventTime: new Date(1_700_000_000_000 + index).toISOString() }),
    );
    expect(found(events)).toEqual(["Q-25 deviation [1].eventTime"]);
  });

  test("two learners of one video are two viewings", () => {
    const events = twoStretches();
    const other = events.map((event, index) => ({
      ...event,
      id: `urn:uuid:10000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
      actor: { id: "https://school.example/users/1", type: "Person" },
    }));
    expect(found(events.flatMap((event, index) => [event, other[index]]))).toEqual([]);
  });
});
