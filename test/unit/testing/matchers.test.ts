import { describe, expect, it } from "vitest";
import { recordMatchers, type MatcherVerdict, type ToldRecords } from "../../../src/testing/matchers.ts";
import { createRecordBook } from "../../../src/testing/record-book.ts";
import { tell } from "./facts.ts";

const told = tell("initialized", "played", "terminated");
const book = createRecordBook({ list: () => told, onChange: () => () => undefined });
const bothKinds: readonly [string, ToldRecords][] = [
  ["a list", told],
  ["a book", book],
];
const once = { timeoutMs: 0 };

const tellsStory = (records: ToldRecords, story: readonly string[], isNot = false): Promise<MatcherVerdict> =>
  recordMatchers.toTellStory.call({ isNot }, records, story, once);
const hasSent = (records: ToldRecords, what: string, isNot = false): Promise<MatcherVerdict> =>
  recordMatchers.toHaveSent.call({ isNot }, records, what, once);

describe("toTellStory", () => {
  it.each(bothKinds)("passes for the same story, of %s", async (_, records) => {
    expect((await tellsStory(records, ["initialized", "played", "terminated"])).pass).toBe(true);
  });

  it.each(bothKinds)("fails with both stories side by side, of %s", async (_, records) => {
    const { pass, message } = await tellsStory(records, ["initialized", "terminated"]);
    expect(pass).toBe(false);
    expect(message()).toContain("    initialized\n  + played\n    terminated");
  });

  it.each(bothKinds)(
    "tells with `not` whether it is another story as it stands now, of %s",
    async (_, records) => {
      expect((await tellsStory(records, ["initialized"], true)).pass).toBe(false);
      const same = await tellsStory(records, ["initialized", "played", "terminated"], true);
      expect([same.pass, same.message()]).toEqual([true, "The story is told just so."]);
    },
  );
});

describe("toHaveSent", () => {
  it.each(bothKinds)("passes where one record is meant, of %s", async (_, records) => {
    expect((await hasSent(records, "played")).pass).toBe(true);
  });

  it.each(bothKinds)("fails with all that was told where none is meant, of %s", async (_, records) => {
    const { pass, message } = await hasSent(records, "completed");
    expect(pass).toBe(false);
    expect(message()).toBe("No record is completed. Told was:\n    initialized\n    played\n    terminated");
  });

  it.each(bothKinds)("judges with `not` by what was told, of %s", async (_, records) => {
    expect((await hasSent(records, "completed", true)).pass).toBe(false);
    const unwanted = await hasSent(records, "played", true);
    expect(unwanted.pass).toBe(true);
    expect(unwanted.message()).toBe("No record was to be played, but these are:\n    played");
  });
});
