import { describe, expect, it } from "vitest";
import { createLedger } from "../../../../src/inspector/model/ledger.ts";
import { createRowTest, NO_FILTER, type RowFilter } from "../../../../src/inspector/model/row-filter.ts";
import type { Row } from "../../../../src/inspector/model/row.ts";
import { deviation } from "../../../../src/review/finding.ts";
import { context, event } from "../../../fixtures/xapi/viewing.ts";

const xapi = "https://lrs.example/ xapi key";
const caliper = "https://caliper.example/ caliper ";

function sampleRows(): readonly Row[] {
  const ledger = createLedger();
  const record = (id: string, destination: string, text: string): void =>
    ledger.hear({ name: "record", detail: { id, destination, record: {}, text } }, 0);
  ledger.hear(
    {
      name: "event",
      detail: { event: event({ type: "seeked", from: 1, to: 2 }), context: { ...context, id: "seek" } },
    },
    0,
  );
  record("seek", xapi, '{"note":"Ada (Lovelace) [1]"}');
  record("seek", caliper, '{"note":"caliper"}');
  ledger.hear(
    { name: "event", detail: { event: event({ type: "ended" }), context: { ...context, id: "end" } } },
    0,
  );
  record("end", xapi, "{}");
  record("platform", xapi, "{}");
  ledger.hear({ name: "delivered", detail: { ids: ["seek"], destination: xapi } }, 0);
  ledger.hear({ name: "lost", detail: { ids: ["end"], destination: xapi, reason: "expired" } }, 0);
  const [row] = ledger.rows;
  const [first] = row?.records ?? [];
  if (row && first) ledger.judge(row, first, [deviation("X-6", "", "Something is empty.")]);
  return ledger.rows;
}

function found(filter: Partial<RowFilter>): readonly string[] {
  const test = createRowTest({ ...NO_FILTER, ...filter });
  return sampleRows().flatMap((row) => (!test || test(row) ? [row.id] : []));
}

describe("createRowTest", () => {
  it("is none where nothing is asked", () => {
    expect(createRowTest(NO_FILTER)).toBeUndefined();
  });

  it.each<readonly [Partial<RowFilter>, readonly string[]]>([
    [{ text: "lovelace" }, ["seek"]],
    [{ text: "Ada (Lovelace) [1]" }, ["seek"]],
    [{ text: "a.*e" }, []],
    [{ text: "ENDED" }, ["end"]],
    [{ text: "  " }, ["seek", "end", "platform"]],
    [{ kinds: "seeks" }, ["seek"]],
    [{ kinds: "others" }, ["platform"]],
    [{ records: "delivered" }, ["seek"]],
    [{ records: "gone" }, ["end"]],
    [{ records: "under-way" }, ["seek", "platform"]],
    [{ records: "found" }, ["seek"]],
    [{ destination: caliper }, ["seek"]],
    [{ destination: caliper, records: "delivered" }, []],
    [{ destination: caliper, records: "found" }, []],
    [{ kinds: "playback", text: "lovelace" }, []],
  ])("finds what passes %o", (filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });

  it("looks anew into a row that has got another record", () => {
    const ledger = createLedger();
    const test = createRowTest({ ...NO_FILTER, text: "needle" });
    const hear = (destination: string, text: string): void =>
      ledger.hear({ name: "record", detail: { id: "a", destination, record: {}, text } }, 0);
    hear(xapi, '"hay"');
    const [row] = ledger.rows;
    if (!row || !test) throw new Error("There is nothing to test");
    expect(test(row)).toBe(false);
    hear(caliper, '"needle"');
    expect(test(row)).toBe(true);
  });
});
