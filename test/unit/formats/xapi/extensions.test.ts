import { describe, expect, test } from "vitest";
import { extensions, thousandths } from "../../../../src/formats/xapi/extensions.ts";

describe("extensions", () => {
  test("makes IRIs of the profile's names, and keeps what is one", () => {
    expect(extensions({ time: 1, "https://playtrace.dev/xapi/extensions/reason": "end" })).toEqual({
      "https://w3id.org/xapi/video/extensions/time": 1,
      "https://playtrace.dev/xapi/extensions/reason": "end",
    });
  });

  test("X-2: leaves out what is not known, and nothing else", () => {
    expect(extensions({ a: undefined, b: 0, c: "", d: false })).toEqual({
      "https://w3id.org/xapi/video/extensions/b": 0,
      "https://w3id.org/xapi/video/extensions/c": "",
      "https://w3id.org/xapi/video/extensions/d": false,
    });
  });
});

describe("thousandths", () => {
  test("VP-37, VP-44: keeps three decimals of a number", () => {
    expect(thousandths(1 / 3)).toBe(0.333);
    expect(thousandths(0.1 + 0.2)).toBe(0.3);
    expect(thousandths(0.9996)).toBe(1);
  });
});
