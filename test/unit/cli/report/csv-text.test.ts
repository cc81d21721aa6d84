import { describe, expect, it } from "vitest";
import { csvText } from "../../../../src/cli/report/csv-text.ts";

describe("csvText", () => {
  it("ends each row as the standard has it, and quotes what would end a cell", () => {
    expect(
      csvText([
        ["a", 1, "b,c"],
        ['say "yes"', -2, "two\nlines"],
      ]),
    ).toBe('a,1,"b,c"\r\n"say ""yes""",-2,"two\nlines"\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '=cmd|"/c calc"!A1'])(
    "makes text of %j, which a spreadsheet would run",
    (formula) => {
      const [cell = ""] = csvText([[formula]]).split(/\r\n$/);
      expect(cell.replace(/^"/, "").startsWith("'")).toBe(true);
    },
  );

  it("leaves numbers numbers, and text that only holds such a sign as it is", () => {
    expect(csvText([[-1.5, "a=b", "x-y"]])).toBe("-1.5,a=b,x-y\r\n");
  });
});
