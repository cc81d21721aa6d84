import { describe, expect, it } from "vitest";
import { placeByKey } from "../../../../src/inspector/model/list-keys.ts";

const middle = { here: 50, count: 100, page: 10 };

describe("placeByKey", () => {
  it.each([
    ["ArrowDown", 51],
    ["ArrowUp", 49],
    ["PageDown", 59],
    ["PageUp", 41],
    ["Home", 0],
    ["End", 99],
    ["Enter", 50],
    ["a", undefined],
    ["toString", undefined],
  ])("leads by %s from the middle to %s", (key, place) => {
    expect(placeByKey(key, middle)).toBe(place);
  });

  it("leads no further than to the first and the last row", () => {
    expect(placeByKey("PageUp", { ...middle, here: 3 })).toBe(0);
    expect(placeByKey("PageDown", { ...middle, here: 98 })).toBe(99);
  });

  it("begins at either end where no row is chosen", () => {
    expect(placeByKey("ArrowDown", { ...middle, here: -1 })).toBe(0);
    expect(placeByKey("ArrowUp", { ...middle, here: -1 })).toBe(99);
  });

  it("leads nowhere in an empty list", () => {
    expect(placeByKey("Home", { here: -1, count: 0, page: 10 })).toBeUndefined();
  });
});
