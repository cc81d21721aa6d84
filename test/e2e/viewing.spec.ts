import type { RecordFacts } from "../../src/testing/record-facts.ts";
import type { WatchStep } from "../../src/testing/watch-step.ts";
import { expectValidStory } from "../support/statements.ts";
import { test as base, expect } from "./fixtures.ts";
import { findDifferences, findSegmentDifferences } from "./story/compare.ts";
import { completionsLate, outOfOrder, strayEnds, wrongProgress } from "./story/inner-truth.ts";
import { retell, watchedStretches } from "./story/retell.ts";
import { viewFairly } from "./story/view-fairly.ts";
import { recordsOf, tellStory } from "./told.ts";

const toleranceSeconds = 0.3;
/** Reached in the second visit, where it plays on to the end, unless slow hands watch more in the first. */
const threshold = 0.55;
/** Of every told position, to the millisecond. */
const roundingSeconds = 0.01;
/** Playback after a gesture counts once the gesture has settled. */
const settledSeconds = 0.5;

/** Arrow keys move video.js by 5 s, and Chromium's own bar by a hundredth. */
const inVideojs: WatchStep = { press: "ArrowLeft", times: 2 };
const inChromium: WatchStep = { press: "ArrowRight", times: 4 };

/**
 * Everything that a learner's hands can do to a player, over two visits. What takes the hands long comes where playback
 * may run on meanwhile.
 */
const withEveryHand = (arrows: WatchStep): readonly (readonly WatchStep[])[] => [
  [
    "play",
    { until: 1 },
    "pause",
    { clickBar: 0.2 },
    "play",
    { watch: 0.3 },
    { rate: 0.5 },
    { until: 5.2 },
    { rate: 1 },
    { watch: 0.3 },
    { clickBar: 0.55 },
    { watch: 1 },
    { drag: [0.62, 0.05], holdMs: 300 },
    { watch: 1 },
    "mute",
    "enter full screen",
    "leave full screen",
    { until: 5.2 },
    { clickBar: 0.7 },
    { until: 15.3 },
    arrows,
    { watch: 1 },
  ],
  ["play", { until: 1 }, { clickBar: 0.8 }, "watch to the end", "play", { until: 1 }],
];

/** All but the completion, which is no act: it comes in the midst of one. */
const isAct = ({ name }: RecordFacts): boolean => name !== "completed";

const pagesOfTheirOwn = [
  { name: "the script tag beside video.js", path: "/script-tag-videojs.html", arrows: inVideojs },
  { name: "the script tag on a bare video", path: "/script-tag-html.html", arrows: inChromium },
  { name: "the plugin by import", path: "/plugin-esm.html", arrows: inVideojs },
];

/** Every viewing has a page of its own: the one that each test is given would only cost time. */
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern
  innocentPage: async ({}, use) => use(undefined),
});

for (const { name, path, arrows } of pagesOfTheirOwn) {
  test(`${name} tells two visits act by act, as the learner did them and the recorder saw them`, async ({
    browser,
    receiver,
    servers: { pages },
  }) => {
    test.setTimeout(240_000);
    const seen = await viewFairly(
      {
        path,
        query: { threshold: String(threshold) },
        visits: withEveryHand(arrows),
      },
      { browser, receiver, pages },
    );
    const { testimonies, lengthSeconds, largestGap } = seen;
    const expected = retell(seen);
    const tolerance = Math.max(toleranceSeconds, largestGap);
    await test.info().attach("expected", { body: JSON.stringify(expected, null, 2) });

    const arrived = recordsOf(receiver, isAct);
    await arrived.expectStory(expected.map(({ what }) => what));
    const story = tellStory(receiver);
    const acts = arrived.all();
    const completions = completionsLate(story, threshold, lengthSeconds);
    const watched = testimonies.flatMap(watchedStretches);
    const sessions = expected.map(
      ({ visit }) => acts.find((_, index) => expected[index]?.visit === visit)?.id,
    );
    const soft = expect.soft;

    soft(findDifferences(expected, acts, tolerance), "each where and when it was done").toEqual([]);
    soft(findSegmentDifferences(watched, story.at(-1), tolerance), "what was played, piece by piece").toEqual(
      [],
    );
    soft(strayEnds(story), "every segment ends at times that are told").toEqual([]);
    soft(outOfOrder(story), "every statement is later than the one before").toEqual([]);
    soft(wrongProgress(story, lengthSeconds), "progress is what the segments cover of the length").toEqual(
      [],
    );
    soft(
      acts.map(({ session }) => session),
      "each visit is one session, named by its first statement",
    ).toEqual(sessions);
    soft(
      new Set(story.map(({ registration }) => registration)).size,
      "one registration over the reload",
    ).toBe(1);
    soft(completions, "completed once").toHaveLength(1);
    soft(Math.min(...completions), "completed when due").toBeGreaterThanOrEqual(-roundingSeconds);
    soft(Math.max(...completions), "completed when due").toBeLessThan(tolerance + settledSeconds);
    soft(seen.faults, "the page is left in peace").toEqual([]);
    expectValidStory(receiver.statements());
  });
}
