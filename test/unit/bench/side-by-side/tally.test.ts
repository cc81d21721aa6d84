import { describe, expect, it } from "vitest";
import type { Sent, SentKind } from "../../../bench/peers/read-sent.ts";
import { countActs, missingOf, repeatsIn, sumOf } from "../../../bench/side-by-side/loss/tally.ts";

const sent = (kind: SentKind, id?: string): Sent => ({ id, kind, visit: "a" });

describe("countActs", () => {
  it("counts what was done, and not what a product says by its own clock", () => {
    const counts = countActs([sent("play"), sent("play"), sent("mark"), sent("other"), sent("end")]);
    expect(counts).toMatchObject({ play: 2, end: 1 });
    expect(sumOf(counts)).toBe(3);
  });
});

describe("missingOf", () => {
  it("lets no act stand for another", () => {
    expect(missingOf({ play: 2, pause: 2 }, { play: 4, pause: 1 })).toBe(1);
  });

  it("counts everything where nothing came", () => {
    expect(missingOf({ play: 2, seek: 1 }, {})).toBe(3);
  });
});

describe("repeatsIn", () => {
  it("counts what came again under its name, and nothing that has none", () => {
    expect(
      repeatsIn([sent("play", "1"), sent("play", "1"), sent("pause", "2"), sent("end"), sent("end")]),
    ).toBe(1);
  });
});
