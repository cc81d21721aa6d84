import { describe, expect, it } from "vitest";
import {
  bearsName,
  findMismatches,
  tellPattern,
  type RecordPattern,
} from "../../../src/testing/record-pattern.ts";
import { facts } from "./facts.ts";

const paused = facts({
  name: "paused",
  detail: "learner",
  at: Date.UTC(2026, 0, 2, 3, 4, 5),
  time: 5,
  progress: 0.25,
  registration: "r",
  extensions: {
    "https://w3id.org/xapi/video/extensions/speed": "1.5x",
    "playtrace:reason": "learner",
    "https://example.com/chapter": { title: "Tides" },
  },
});

describe("findMismatches", () => {
  it.each<[string, RecordPattern]>([
    ["a name", "paused"],
    ["a name with its detail", "paused learner"],
    ["nothing at all", {}],
    ["times within the tolerance", { time: 5.4, at: paused.at + 400 }],
    ["progress within a hundredth", { progress: 0.255 }],
    ["session and registration", { session: paused.session ?? "", registration: "r" }],
    [
      "an extension by its whole name",
      { extensions: { "https://w3id.org/xapi/video/extensions/speed": "1.5x" } },
    ],
    ["extensions by the last part of their names", { extensions: { speed: "1.5x", reason: "learner" } }],
    ["an extension that is an object", { extensions: { chapter: { title: "Tides" } } }],
    ["a function that says so", ({ time }) => time === 5],
  ])("finds none where the pattern is %s", (_, pattern) => {
    expect(findMismatches(pattern, paused, 0.5)).toEqual([]);
  });

  it.each<[RecordPattern, string]>([
    ["played", "it is paused learner, expected played"],
    ["paused end", "it is paused learner, expected paused end"],
    [{ time: 6 }, "time is 5 s, expected 6 s ± 0.5 s"],
    [{ to: 6 }, "to is not told, expected 6 s ± 0.5 s"],
    [{ at: paused.at + 1_000 }, "it happened at 03:04:05.000, expected at 03:04:06.000 ± 0.5 s"],
    [{ progress: 0.3 }, "progress is 0.25, expected 0.3 ± 0.01"],
    [{ session: "other" }, `session is ${paused.session}, expected other`],
    [{ registration: "other" }, "registration is r, expected other"],
    [{ extensions: { speed: "1x" } }, 'speed is "1.5x", expected "1x"'],
    [{ extensions: { volume: 0 } }, "volume is undefined, expected 0"],
    [() => false, "it is not what the function looks for"],
  ])("says of %o what is otherwise", (pattern, words) => {
    expect(findMismatches(pattern, paused, 0.5)).toEqual([words]);
  });

  it("finds that a record without a time has another than the one expected", () => {
    expect(findMismatches({ at: 0 }, facts({ name: "played", at: NaN }), 0.5)).toEqual([
      "it happened at no time, expected at 00:00:00.000 ± 0.5 s",
    ]);
  });
});

describe("bearsName", () => {
  it("holds for the same name with another detail, and not for another name", () => {
    expect(
      ["paused end", "paused", "played", {}, { what: "paused end" }].map((one) => bearsName(one, paused)),
    ).toEqual([true, true, false, true, true]);
  });
});

const isLate = (): boolean => true;

describe("tellPattern", () => {
  it("says a pattern in a few words", () => {
    expect(["paused", { what: "seeked", from: 1, to: 2.5 }, { time: 3 }, isLate].map(tellPattern)).toEqual([
      "paused",
      "seeked from 1 s to 2.5 s",
      "anything at 3 s",
      "isLate",
    ]);
  });
});
