import { describe, expect, it } from "vitest";
import { readViews } from "../../../src/report/read-views.ts";
import { film, recordOf } from "./told-viewings.ts";
import { viewsWith } from "./some-views.ts";

const views = viewsWith({
  length: 2.5,
  views: [3, 0, 1],
  learners: [2, 0, 1],
  remaining: [2, 1, 1],
  rewatchedParts: [{ from: 0, to: 1, learners: 1, share: 0.5 }],
  completions: [{ day: "2026-11-22", completed: 1, total: 1 }],
});

describe("readViews", () => {
  it("reads views as they were written", () => {
    expect(readViews(JSON.parse(JSON.stringify(views)))).toEqual({ ...views, name: undefined });
  });

  it.each([
    ["no activity", { ...views, activity: 7 }],
    ["no length", { ...views, length: -1 }],
    ["a length of more than a week", { ...views, length: 604_801 }],
    ["fewer numbers than seconds", { ...views, length: 3.5 }],
    ["what is no number", { ...views, perSecond: { ...views.perSecond, views: [1, "2", 3] } }],
    ["no numbers", { ...views, perSecond: null }],
    ["nothing", null],
  ])("reads nothing of views with %s", (_what, value) => {
    expect(readViews(value)).toBeUndefined();
  });

  it("leaves out parts and days of a wrong shape", () => {
    const broken = {
      ...views,
      rewatchedParts: [{ from: "0" }, null],
      skippedParts: 7,
      completions: [{ day: 1 }],
    };
    expect(readViews(broken)).toMatchObject({ rewatchedParts: [], skippedParts: [], completions: [] });
  });

  it("adds up statements, alone or in an LRS's answer", () => {
    const statement = recordOf({ verb: "paused", result: { "played-segments": "0[.]2" }, length: 2 });
    for (const value of [[statement], { statements: [statement], more: "" }])
      expect(readViews(value, film)?.perSecond.views).toEqual([1, 1]);
    expect(readViews([statement], "https://example.com/other")).toBeUndefined();
  });
});
