import { describe, expect, it } from "vitest";
import { compare } from "../../faults/account/compare.ts";
import { tableOf } from "../../faults/account/table.ts";
import { arrivalOf, keptNotes, textOf } from "./books.ts";

const text = textOf("a", "initialized", 1, "a");
const arrivals = [arrivalOf([text], 1, { kept: false, answer: undefined }), arrivalOf([text], 2)];
const account = compare({ notes: keptNotes(text, 0), departures: [], arrivals });

const cells = (line = "") => line.split("|").map((cell) => cell.trim());

describe("tableOf", () => {
  it("writes a row for each scenario, under the names of the columns", () => {
    const [head, rule, row, ...rest] = tableOf([{ scenario: "one", held: 1, account }]).split("\n");
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
