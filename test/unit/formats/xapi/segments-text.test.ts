import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segmentsText } from "../../../../src/formats/xapi/segments-text.ts";
import { readSegments } from "../../../../src/review/segments.ts";

const position = fc.integer({ min: 0, max: 100_000_000 }).map((ms) => ms / 1000);

describe("segmentsText", () => {
  test("VP-39: separates ends by [.] and segments by [,], and writes none as the empty text", () => {
    expect(segmentsText([])).toBe("");
    expect(segmentsText([[0, 12]])).toBe("0[.]12");
    expect(
      segmentsText([
        [0, 12.5],
        [14, 21.125],
        [18, 30],
      ]),
    ).toBe("0[.]12.5[,]14[.]21.125[,]18[.]30");
  });

  test("VP-41: keeps the order of viewing and what was watched twice", () => {
    expect(
      segmentsText([
        [18, 30],
        [0, 20],
        [0, 20],
      ]),
    ).toBe("18[.]30[,]0[.]20[,]0[.]20");
  });

  test("VP-22, VP-40: an end is the text of the very number that was sent as a time", () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        expect(segmentsText([[from, to]])).toBe(`${JSON.stringify(from)}[.]${JSON.stringify(to)}`);
      }),
      { seed: 20_260_304 },
    );
  });

  test("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(position, position)), (segments) => {
        expect(readSegments(segmentsText(segments))).toEqual(segments);
      }),
      { seed: 20_260_304 },
    );
  });
});
