import { describe, expect, it } from "vitest";
import { keepQuarantine } from "../../../src/transport/quarantine.ts";
import type { QuarantinedRecord } from "../../../src/transport/outbox-store.ts";
import { openRefusedQuarantine } from "./durable-store.ts";

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 5, 1);
const row = (id: string, changes: Partial<QuarantinedRecord> = {}): QuarantinedRecord => ({
  id,
  session: "s",
  text: `{"id":"${id}"}`,
  order: NOW_MS,
  reason: "400 no",
  words: "no",
  ...changes,
});

const age = (days: number) => ({ order: NOW_MS - days * DAY_MS });

function open() {
  const store = openRefusedQuarantine();
  const [lost, back]: [[readonly string[], string][], string[]] = [[], []];
  const quarantine = keepQuarantine({
    store,
    putBack: ({ id }) => back.push(id),
    lose: (ids, reason) => lost.push([ids, reason]),
    now: () => NOW_MS,
  });
  const ids = async () => (await quarantine.list()).map(({ id }) => id);
  return { quarantine, lost, back, ids };
}

describe("keepQuarantine", () => {
  it("lists what was refused, oldest first, with reason and words", async () => {
    const { quarantine } = open();
    await quarantine.add([row("b")]);
    await quarantine.add([row("a", { order: NOW_MS - 1 })]);
    expect(await quarantine.list()).toEqual([row("a", { order: NOW_MS - 1 }), row("b")]);
  });

  it("puts back what is tried again: what was named, or all", async () => {
    const { quarantine, back, ids } = open();
    await quarantine.add([row("a"), row("b"), row("c")]);
    await quarantine.retry(["b", "unknown"]);
    expect([back, await ids()]).toEqual([["b"], ["a", "c"]]);
    await quarantine.retry();
    expect([back, await ids()]).toEqual([["b", "a", "c"], []]);
  });

  it("reports what is dropped: what was named, or all", async () => {
    const { quarantine, lost, ids } = open();
    await quarantine.add([row("a"), row("b"), row("c")]);
    await quarantine.drop(["b"]);
    await quarantine.drop();
    await quarantine.drop();
    expect(await ids()).toEqual([]);
    expect(lost).toEqual([
      [["b"], "dropped"],
      [["a", "c"], "dropped"],
    ]);
  });

  it("gives up what is older than 30 days, with that reason", async () => {
    const { quarantine, lost, ids } = open();
    await quarantine.add([row("old", { order: NOW_MS - 30 * DAY_MS - 1 }), row("young", age(30))]);
    expect([await ids(), lost]).toEqual([["young"], [[["old"], "expired"]]]);
  });

  it("keeps the latest 1,000", async () => {
    const { quarantine, lost, ids } = open();
    await quarantine.add(
      Array.from({ length: 1_002 }, (_, index) => row(`r${index}`, { order: NOW_MS + index })),
    );
    expect(lost).toEqual([[["r0", "r1"], "quarantine-full"]]);
    expect(await ids()).toHaveLength(1_000);
  });

  it("counts text and words into the 2 MB, which may be used up whole", async () => {
    const { quarantine, lost, ids } = open();
    const sized = (id: string, order: number, bytes: number): QuarantinedRecord =>
      row(id, { order: NOW_MS + order, text: "x".repeat(bytes - 2), words: "no" });
    await quarantine.add([sized("a", 0, 1_500_000), sized("b", 1, 500_000)]);
    expect(lost).toEqual([]);
    await quarantine.add([row("c", { order: NOW_MS + 2, text: "", words: "x" })]);
    expect(await ids()).toEqual(["b", "c"]);
  });

  it("keeps the latest 2 MB", async () => {
    const { quarantine, lost } = open();
    await quarantine.add(
      Array.from({ length: 5 }, (_, index) =>
        row(`r${index}`, { order: NOW_MS + index, text: "x".repeat(450_000) }),
      ),
    );
    expect(lost).toEqual([[["r0"], "quarantine-full"]]);
  });
});
