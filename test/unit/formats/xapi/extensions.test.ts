import { describe, expect, test } from "vitest";
import { extensions } from "../../../../src/formats/xapi/extensions.ts";

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
