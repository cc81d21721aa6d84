import { describe, expect, it } from "vitest";
import { compare } from "../../faults/account/compare.ts";
import { joinSeries, tableOf } from "../../faults/account/table.ts";
import { arrivalOf, keptNotes, textOf } from "./books.ts";

const text = textOf("a", "initialized", 1, "a");
const arrivals = [arrivalOf([text], 1, { kept: false, answer: undefined }), arrivalOf([text], 2)];
const account = compare({ notes: keptNotes(text, 0), departures: [], arrivals });
const rowOf = (scenario: string) => ({ scenario, held: 1, account });
const cells = (line = "") => line.split("|").map((cell) => cell.trim());

describe("tableOf", () => {
  it("writes a line for each scenario, under the names of the columns", () => {
    const [head, rule, row, ...rest] = tableOf(joinSeries([rowOf("one")])).split("\n");
    const value = (name: string) => cells(row)[cells(head).indexOf(name)];
    expect(["scenario", "made", "arrived", "held", "resent", "lost", "requests"].map(value)).toEqual([
      "one",
      "1",
      "1",
      "1",
      "1",
      "0",
      "2",
    ]);
    expect(cells(rule)[1]).toMatch(/^-+$/);
    expect(rest).toEqual([]);
  });
});

describe("joinSeries", () => {
  it("adds up the scenarios that differ in their moment only, and counts them", () => {
    const rows = ["kill, moment 1, fast", "kill, moment 2, fast", "kill, moment 1, slow", "other"].map(rowOf);
    const lines = joinSeries(rows).map(({ scenario, count, numbers: [made] }) => [scenario, count, made]);
    expect(lines).toEqual([
      ["kill, at random moments, fast", 2, 2],
      ["kill, at random moments, slow", 1, 1],
      ["other", 1, 1],
    ]);
  });
});
