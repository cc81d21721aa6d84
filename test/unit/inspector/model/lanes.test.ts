import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignLanes } from "../../../../src/inspector/model/lanes.ts";

const stretches = fc.array(
  fc.tuple(fc.nat(100), fc.nat(30)).map(([left, width]) => ({ left, right: left + width + 1 })),
  { maxLength: 40 },
);

describe("assignLanes", () => {
  it("puts no two stretches that overlap into one lane while there is another", () => {
    fc.assert(
      fc.property(stretches, (all) => {
        const lanes = assignLanes(all, all.length + 1);
        for (const [index, { left, right }] of all.entries()) {
          const before = all.slice(0, index).filter((_, place) => lanes[place] === lanes[index]);
          expect(before.filter((other) => other.left < right && left < other.right)).toEqual([]);
        }
      }),
      { seed: 20_261_122 },
    );
  });

  it("keeps stretches that touch in one lane, as play at two rates does", () => {
    const touching = [
      { left: 0, right: 5 },
      { left: 5, right: 9 },
    ];
    expect(assignLanes(touching, 3)).toEqual([0, 0]);
  });

  it("uses the last lane for all that finds none free", () => {
    const same = Array.from({ length: 5 }, () => ({ left: 0, right: 9 }));
    expect(assignLanes(same, 3)).toEqual([0, 1, 2, 2, 2]);
  });
});
