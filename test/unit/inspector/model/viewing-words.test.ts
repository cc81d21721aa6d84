import { describe, expect, it } from "vitest";
import type { Viewing } from "../../../../src/inspector/model/retell-viewing.ts";
import { viewingLines, viewingSummary } from "../../../../src/inspector/model/viewing-words.ts";

const viewing: Viewing = {
  length: 60,
  spans: [
    { segment: [0, 20], rate: 1, open: false },
    { segment: [5, 9], rate: 1.5, open: true },
  ],
  jumps: [{ from: 20, to: 5 }],
  marks: [
    { kind: "milestone", position: 15, text: "25 %" },
    { kind: "completed", position: 18, text: "completed" },
    { kind: "stall", position: 8, text: "2.0 s" },
  ],
};

describe("viewingSummary", () => {
  it("says in one sentence what the picture shows", () => {
    expect(viewingSummary(viewing)).toBe(
      "Session of media of 1:00.0: 2 stretches played, 1 seek, 1 stall, completed",
    );
    expect(viewingSummary({ length: 9, spans: [], jumps: [], marks: [] })).toBe(
      "Session of media of 0:09.0: 0 stretches played, 0 seeks",
    );
  });
});

describe("viewingLines", () => {
  it("says all of it, along the media", () => {
    expect(viewingLines(viewing)).toEqual([
      "Played from 0:00.0 to 0:20.0 at 1×",
      "Played from 0:05.0 and goes on at 1.5×",
      "Stall 2.0 s at 0:08.0",
      "Milestone 25 % at 0:15.0",
      "Completed at 0:18.0",
      "Seeked from 0:20.0 to 0:05.0",
    ]);
  });
});
