import { describe, expect, it } from "vitest";
import type { LearningFact } from "../../../src/events/learning-event.ts";
import type { PlayerSnapshot } from "../../../src/events/player-snapshot.ts";
import { happeningOf, type Happening } from "../../../src/formats/happening.ts";
import { event, someProgress } from "../../fixtures/xapi/viewing.ts";

type Change = Extract<LearningFact, { type: "changed" }>;

const change = (
  what: Change["what"],
  before: Partial<PlayerSnapshot>,
  after: Partial<PlayerSnapshot>,
): Happening =>
  happeningOf(
    event({ type: "changed", what, before: { rate: 1, ...before } }, { snapshot: { rate: 1, ...after } }),
  );

const played = { type: "played", resumed: false, restarted: false, autoplay: false } as const;

describe("happeningOf", () => {
  it.each([
    [played, "started"],
    [{ ...played, resumed: true }, "resumed"],
    [{ ...played, restarted: true }, "restarted"],
    [{ ...played, resumed: true, restarted: true }, "restarted"],
  ] as const)("tells starts apart: %j", (fact, happening) => {
    expect(happeningOf(event(fact))).toBe(happening);
  });

  it.each([
    ["learner", "paused"],
    ["closing", "paused"],
    ["end", "paused-end"],
    ["loop", "paused-loop"],
  ] as const)("tells the end apart from other stops: %s", (reason, happening) => {
    expect(happeningOf(event({ type: "paused", reason, progress: someProgress }))).toBe(happening);
  });

  it.each([
    [{ from: 10, to: 20, by: "skip" }, "skipped-forward"],
    [{ from: 20, to: 10, by: "skip" }, "seeked"],
    [{ from: 10, to: 20 }, "seeked"],
  ] as const)("tells a skip forward apart from a jump: %j", (move, happening) => {
    expect(happeningOf(event({ type: "seeked", ...move }))).toBe(happening);
  });

  it("tells a switch from another change of the same property", () => {
    const [loud, quiet, silent] = [
      { volume: { level: 1, muted: false } },
      { volume: { level: 0.1, muted: false } },
      { volume: { level: 0.1, muted: true } },
    ];
    expect(change("volume", loud, quiet)).toBe("volume");
    expect(change("volume", loud, silent)).toBe("volume-off");
    expect(change("volume", silent, loud)).toBe("volume-on");
    const [german, french, none] = [
      { captions: { enabled: true, language: "de" } },
      { captions: { enabled: true, language: "fr" } },
      { captions: { enabled: false } },
    ];
    expect(change("captions", german, french)).toBe("captions");
    expect(change("captions", none, french)).toBe("captions-on");
    expect(change("captions", french, none)).toBe("captions-off");
  });

  it.each([
    ["fullScreen", "fullScreen-on", "fullScreen-off"],
    ["pictureInPicture", "pictureInPicture-on", "pictureInPicture-off"],
  ] as const)("takes what was not known for off: %s", (what, on, off) => {
    expect(change(what, {}, { [what]: true })).toBe(on);
    expect(change(what, { [what]: true }, { [what]: false })).toBe(off);
    expect(change(what, {}, { [what]: false })).toBe(what);
  });
});
