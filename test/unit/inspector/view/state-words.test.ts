import { describe, expect, it } from "vitest";
import { createLedger } from "../../../../src/inspector/model/ledger.ts";
import { worstState } from "../../../../src/inspector/view/state-words.ts";
import { context, event } from "../../../fixtures/xapi/viewing.ts";

function row() {
  const ledger = createLedger();
  const id = "a";
  ledger.hear({ name: "event", detail: { event: event({ type: "ended" }), context: { ...context, id } } }, 0);
  const record = (destination: string): void =>
    ledger.hear({ name: "record", detail: { id, destination, record: {}, text: "{}" } }, 0);
  return { ledger, record, first: () => ledger.rows[0] ?? expect.unreachable() };
}
const wrong = new Map([["two", "status 401"]]);

describe("worstState", () => {
  it("is none where no destination hears of it", () => {
    expect(worstState(row().first(), new Map())).toBeUndefined();
  });

  it("is the state of the record that is furthest from being delivered", () => {
    const { ledger, record, first } = row();
    record("one");
    record("two");
    ledger.hear({ name: "delivered", detail: { ids: ["a"], destination: "one" } }, 0);
    expect(worstState(first(), new Map())).toBe("made");
    ledger.hear({ name: "lost", detail: { ids: ["a"], destination: "two", reason: "expired" } }, 0);
    expect(worstState(first(), new Map())).toBe("lost");
  });

  it("says of what waits for a suspended destination that it is suspended, and of nothing else", () => {
    const { ledger, record, first } = row();
    record("two");
    expect(worstState(first(), wrong)).toBe("suspended");
    ledger.hear({ name: "delivered", detail: { ids: ["a"], destination: "two" } }, 0);
    expect(worstState(first(), wrong)).toBe("delivered");
  });
});
