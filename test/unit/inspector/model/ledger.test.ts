import { describe, expect, it } from "vitest";
import { TrackingError } from "../../../../src/errors.ts";
import { createLedger, type Ledger } from "../../../../src/inspector/model/ledger.ts";
import type { Happening } from "../../../../src/inspector/model/happening.ts";
import { deviation } from "../../../../src/review/finding.ts";
import { context, event } from "../../../fixtures/xapi/viewing.ts";

const destination = "https://lrs.example/xapi/statements xapi key";
const other = "https://caliper.example/ caliper ";
const at = 1_700_000_000_000;

const told = (id: string): Happening => ({
  name: "event",
  detail: { event: event({ type: "seeked", from: 1, to: 9 }, { at }), context: { ...context, id } },
});
const record = (id: string, where = destination, text = `{"id":"${id}"}`): Happening => ({
  name: "record",
  detail: { id, destination: where, record: JSON.parse(text), text },
});

function hearAll(happenings: readonly Happening[], ledger: Ledger = createLedger()): Ledger {
  for (const [index, one] of happenings.entries()) ledger.hear(one, at + index);
  return ledger;
}

const states = ({ rows }: Ledger): readonly string[] =>
  rows.flatMap(({ records }) => records.map(({ state }) => state));

describe("createLedger", () => {
  it("makes one row of an event and its records, one for each destination", () => {
    const { rows } = hearAll([told("a"), record("a"), record("a", other), told("b"), record("b")]);
    expect(rows.map(({ id, records }) => [id, records.length])).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
    expect(rows[0]).toMatchObject({
      at,
      words: { kind: "seeked", title: "Seeked", detail: "0:01.0 → 0:09.0" },
    });
  });

  it("follows each record by itself from its making to its end", () => {
    const ids = ["a"];
    const ledger = hearAll([
      record("a"),
      record("a", other),
      { name: "stored", detail: { ids, destination } },
      { name: "retrying", detail: { ids, destination, reason: "status 503", delayMs: 9 } },
      { name: "retrying", detail: { ids, destination, reason: "status 503", delayMs: 9 } },
      { name: "delivered", detail: { ids, destination } },
      { name: "quarantined", detail: { id: "a", destination: other, reason: "status 400" } },
    ]);
    expect(states(ledger)).toEqual(["delivered", "quarantined"]);
    expect(ledger.rows[0]?.records[0]?.steps).toEqual([
      { state: "made", at, reason: "", times: 1 },
      { state: "stored", at: at + 2, reason: "", times: 1 },
      { state: "retrying", at: at + 4, reason: "status 503", times: 2 },
      { state: "delivered", at: at + 5, reason: "", times: 1 },
    ]);
    expect(ledger.counts).toEqual({ made: 0, stored: 0, retrying: 0, delivered: 1, quarantined: 1, lost: 0 });
  });

  it("does not take a record back that was answered for before it was stored", () => {
    const ids = ["a"];
    const ledger = hearAll([
      record("a"),
      { name: "delivered", detail: { ids, destination } },
      { name: "stored", detail: { ids, destination } },
    ]);
    expect(states(ledger)).toEqual(["delivered"]);
  });

  it("takes a refused record that is sent again for one under way", () => {
    const ids = ["a"];
    const ledger = hearAll([
      record("a"),
      { name: "quarantined", detail: { id: "a", destination, reason: "status 400" } },
      { name: "stored", detail: { ids, destination } },
    ]);
    expect(states(ledger)).toEqual(["stored"]);
  });

  it("has a row for what an earlier visit made, and for what no format could write", () => {
    const ledger = hearAll([
      { name: "delivered", detail: { ids: ["old"], destination } },
      told("b"),
      { name: "lost", detail: { ids: ["b"], destination, reason: "format-failed" } },
    ]);
    expect(ledger.rows.map(({ words }) => words.kind)).toEqual(["earlier", "seeked"]);
    expect(ledger.rows.flatMap(({ records }) => records.map(({ text }) => text))).toEqual(["", ""]);
    expect(states(ledger)).toEqual(["delivered", "lost"]);
  });

  it("names a record without an event after what it says was done", () => {
    const text = JSON.stringify({ verb: { id: "http://adlnet.gov/expapi/verbs/answered" } });
    const [row] = hearAll([record("a", destination, text), record("b", other, '{"action":"LoggedIn"}')]).rows;
    expect(row?.words).toEqual({ kind: "record", title: "Record", detail: "answered" });
  });

  it("notes what the review finds, until the record is told anew", () => {
    const ledger = hearAll([record("a"), record("a", other)]);
    const [row] = ledger.rows;
    const second = row?.records[1];
    if (!row || !second) throw new Error("There is no such record");
    const findings = [deviation("X-6", "actor", "An empty object should not be sent.")];
    ledger.judge(row, second, findings);
    expect(ledger.rows[0]?.records.map((one) => one.findings)).toEqual([undefined, findings]);
    expect(ledger.faulty).toBe(1);
    hearAll([record("a", other)], ledger);
    expect(ledger.faulty).toBe(0);
  });

  it("remembers why a destination is suspended, and every error", () => {
    const problem = new TrackingError("listener-failed", "A listener threw.", { which: "event" });
    const ledger = hearAll([
      { name: "suspended", detail: { destination, reason: "status 401" } },
      { name: "error", detail: problem },
    ]);
    expect([...ledger.suspended]).toEqual([[destination, "status 401"]]);
    expect(ledger.problems).toEqual([problem]);
  });

  it("drops the oldest rows beyond its limit of rows, and counts them", () => {
    const ledger = createLedger({ rows: 100, textLength: 1_000_000 });
    for (let index = 0; index < 1_000; index += 1) hearAll([record(String(index))], ledger);
    expect(ledger.rows.length).toBeLessThanOrEqual(100);
    expect(ledger.rows.length).toBeGreaterThanOrEqual(98);
    expect(ledger.rows.length + ledger.dropped).toBe(1_000);
    expect(ledger.rows.at(-1)?.id).toBe("999");
    expect(ledger.counts.made).toBe(ledger.rows.length);
    expect(ledger.find("0")).toBeUndefined();
  });

  it("drops the oldest rows beyond its limit of text as well", () => {
    const ledger = createLedger({ rows: 1_000_000, textLength: 10_000 });
    for (let index = 0; index < 200; index += 1)
      hearAll([record(String(index), destination, JSON.stringify({ text: "x".repeat(1_000) }))], ledger);
    const kept = ledger.rows.flatMap(({ records }) => records.map(({ text }) => text)).join("");
    expect(kept.length).toBeLessThanOrEqual(10_000);
    expect(ledger.rows.length + ledger.dropped).toBe(200);
  });

  it("raises a row's version, and its own, with every change", () => {
    const ledger = hearAll([told("a")]);
    const before = [ledger.version, ledger.rows[0]?.version ?? 0];
    hearAll([record("a")], ledger);
    expect(ledger.version).toBeGreaterThan(before[0] ?? 0);
    expect(ledger.rows[0]?.version).toBeGreaterThan(before[1] ?? 0);
  });

  it("keeps only the latest moves of a record that fails in ever new ways", () => {
    const happenings = Array.from({ length: 100 }, (_, index): Happening => ({
      name: "retrying",
      detail: { ids: ["a"], destination, reason: `reason ${index}`, delayMs: 1 },
    }));
    const [row] = hearAll([record("a"), ...happenings]).rows;
    expect(row?.records[0]?.steps).toHaveLength(20);
    expect(row?.records[0]?.steps.at(-1)?.reason).toBe("reason 99");
  });
});
