import { describe, expect, it } from "vitest";
import { readRecords } from "../../../src/testing/read-records.ts";
import { viewingStatements } from "../../fixtures/xapi/statements.ts";

describe("readRecords", () => {
  it("sorts by the records' own time, and leaves out what is no record", () => {
    const told = viewingStatements();
    const shuffled = [...told.toReversed(), null, 5, "text", {}, { verb: {} }, { action: "Paused" }];
    expect(readRecords(shuffled).map(({ id }) => id)).toEqual(told.map(({ id }) => id));
  });

  it("puts a record without a time last", () => {
    const [first] = viewingStatements();
    const timeless = { id: "timeless", verb: { id: "http://adlnet.gov/expapi/verbs/experienced" } };
    expect(readRecords([timeless, first]).map(({ name }) => name)).toEqual(["initialized", "experienced"]);
  });
});
