import { describe, expect, it } from "vitest";
import { createLedger } from "../../../../src/inspector/model/ledger.ts";
import { createSessionViews } from "../../../../src/inspector/model/session-views.ts";
import { listSessions } from "../../../../src/inspector/model/sessions.ts";
import { toStatement } from "../../../../src/formats/xapi/to-statement.ts";
import { viewsOf } from "../../../../src/report/views-of.ts";
import { SESSION, viewing } from "../../../fixtures/xapi/viewing.ts";

function hearViewing(told = viewing, session = SESSION) {
  const ledger = createLedger();
  for (const { event, context } of told)
    ledger.hear({ name: "event", detail: { event, context: { ...context, session } } }, 0);
  return ledger;
}

function createViews() {
  const timers: (() => void)[] = [];
  let changes = 0;
  const views = createSessionViews(() => (changes += 1), {
    clock: () => ({ wallMs: 0, monotonicMs: 0 }),
    startTimer: (run) => {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
  });
  return { views, timers, changes: () => changes };
}

describe("listSessions", () => {
  it("gathers the events of each session, the latest session first", () => {
    const ledger = hearViewing();
    const [first] = viewing;
    if (!first) throw new Error("The viewing is empty.");
    ledger.hear(
      { name: "event", detail: { ...first, context: { ...first.context, id: "b", session: "later" } } },
      0,
    );
    ledger.hear({ name: "record", detail: { id: "c", destination: "", record: {}, text: "{}" } }, 0);
    const sessions = listSessions(ledger.rows);
    expect(sessions.map(({ id, name, rows }) => [id, name, rows.length])).toEqual([
      ["later", "How tides work", 1],
      [SESSION, "How tides work", viewing.length],
    ]);
    expect(sessions[1]?.events).toEqual(viewing.map(({ event }) => event));
  });
});

describe("createSessionViews", () => {
  it("adds up what the session's statements add up to, when the page has time", () => {
    const { views, timers, changes } = createViews();
    const [session] = listSessions(hearViewing().rows);
    if (!session) throw new Error("There is no session.");
    expect(views.of(session)).toBeUndefined();
    while (timers.length) timers.shift()?.();
    const statements = viewing.flatMap(({ event, context }) => toStatement(event, context) ?? []);
    expect(views.of(session)?.perSecond).toEqual(viewsOf(statements)?.perSecond);
    expect(changes()).toBe(1);
    expect(timers).toEqual([]);
  });

  it("begins anew with another session", () => {
    const { views, timers } = createViews();
    const [one] = listSessions(hearViewing().rows);
    const [other] = listSessions(hearViewing(viewing.slice(0, 2), "other").rows);
    if (!one || !other) throw new Error("There is no session.");
    views.of(one);
    while (timers.length) timers.shift()?.();
    expect(views.of(other)).toBeUndefined();
    while (timers.length) timers.shift()?.();
    expect(views.of(other)?.sessions).toBe(1);
    expect(views.of(other)?.perSecond.views.every((count) => count === 0)).toBe(true);
  });
});
