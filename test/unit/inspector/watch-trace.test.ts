import { describe, expect, it } from "vitest";
import { createGuard } from "../../../src/inspector/guard.ts";
import { watchTrace } from "../../../src/inspector/watch-trace.ts";
import { viewing } from "../../fixtures/xapi/viewing.ts";
import { CALIPER_DESTINATION, createToldTrace, tellEvents, XAPI_DESTINATION } from "./told-trace.ts";

function watch() {
  const trace = createToldTrace();
  const timers: (() => void)[] = [];
  let changes = 0;
  const watched = watchTrace(trace, {
    guard: createGuard((error) => {
      throw error;
    }),
    changed: () => (changes += 1),
    effects: {
      clock: () => ({ wallMs: 7, monotonicMs: 7 }),
      startTimer: (run) => {
        timers.push(run);
        return () => timers.splice(0);
      },
    },
  });
  return { trace, watched, timers, changes: () => changes };
}

const events = viewing.map(({ event }) => event);

describe("watchTrace", () => {
  it("has a row for every event, with what each destination is told", () => {
    const { trace, watched } = watch();
    tellEvents(trace, events);
    expect(watched.ledger.rows.map(({ event }) => event?.type)).toEqual(events.map(({ type }) => type));
    expect([...watched.labels().keys()]).toEqual([XAPI_DESTINATION, CALIPER_DESTINATION]);
    expect(watched.name()).toBe("How tides work");
  });

  it("asks the review about every record, but not while the trace tells of it", () => {
    const { trace, watched, timers } = watch();
    tellEvents(trace, events);
    const texts = () => watched.ledger.rows.flatMap(({ records }) => records);
    expect(texts().filter(({ findings }) => findings)).toEqual([]);
    while (timers.length) timers.shift()?.();
    expect(texts().filter(({ findings }) => !findings)).toEqual([]);
    expect(texts().flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("says that something is new", () => {
    const { trace, changes } = watch();
    const before = changes();
    tellEvents(trace, events.slice(0, 1));
    expect(changes()).toBeGreaterThan(before);
  });

  it("hears nothing more once it has ended", () => {
    const { trace, watched, timers } = watch();
    tellEvents(trace, events.slice(0, 1));
    watched.end();
    tellEvents(trace, events.slice(1), 1);
    expect(watched.ledger.rows).toHaveLength(1);
    expect(timers).toEqual([]);
  });
});
