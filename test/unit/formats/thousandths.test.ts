import { describe, expect, test } from "vitest";
import { thousandths } from "../../../src/formats/thousandths.ts";

describe("thousandths", () => {
  test("VP-37, VP-44: keeps three decimals of a number", () => {
    expect(thousandths(1 / 3)).toBe(0.333);
    expect(thousandths(0.1 + 0.2)).toBe(0.3);
    expect(thousandths(0.9996)).toBe(1);
  });
});
