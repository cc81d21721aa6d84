import { expectValidStory } from "../support/statements.ts";
import { test as base, expect } from "./fixtures.ts";
import { findDifferences, findSegmentDifferences, nameTold } from "./story/compare.ts";
import type { Diary } from "./story/diary.ts";
import { completionsLate, outOfOrder, strayEnds, wrongProgress } from "./story/inner-truth.ts";
import { retell, watchedStretches } from "./story/retell.ts";
import { viewFairly } from "./story/view-fairly.ts";
import { tellStory, type Told } from "./told.ts";

const toleranceSeconds = 0.3;
/** Reached in the second visit, where it plays on to the end, unless slow hands watch more in the first. */
const threshold = 0.55;
/** Of every told position, to the millisecond. */
const roundingSeconds = 0.01;
/** Playback after a gesture counts once the gesture has settled. */
const settledSeconds = 0.5;

type Arrows = Parameters<Diary["pressArrow"]>;

/** Arrow keys move video.js by 5 s, and Chromium's own bar by a hundredth. */
const inVideojs: Arrows = ["ArrowLeft", 2];
const inChromium: Arrows = ["ArrowRight", 4];

const pagesOfTheirOwn = [
  { name: "the script tag beside video.js", path: "/script-tag-videojs.html", arrows: inVideojs },
  { name: "the script tag on a bare video", path: "/script-tag-html.html", arrows: inChromium },
  { name: "the plugin by import", path: "/plugin-esm.html", arrows: inVideojs },
  { name: "the demo page", path: "/", arrows: inVideojs },
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
    test.setTimeout(180_000);
    const seen = await viewFairly(
      {
        path,
        query: { threshold: String(threshold) },
        watch: (diary) => watchWithEveryHand(diary, arrows),
      },
      { browser, receiver, pages },
    );
    const { testimonies, lengthSeconds, largestGap } = seen;
    const expected = retell(seen);
    const tolerance = Math.max(toleranceSeconds, largestGap);
    await test.info().attach("expected", { body: JSON.stringify(expected, null, 2) });

    await expect
      .poll(
        () => actsOf(tellStory(receiver)).map(nameTold),
        "the same acts in the same order, and nothing more",
      )
      .toEqual(expected.map(({ what }) => what));
    const story = tellStory(receiver);
    const acts = actsOf(story);
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

/** All but the completion, which is no act: it comes in the midst of one. */
function actsOf(story: readonly Told[]): readonly Told[] {
  return story.filter(({ verb }) => verb !== "completed");
}

/**
 * Everything that a learner's hands can do to a player, over two visits. What takes the hands long comes where playback
 * may run on meanwhile.
 */
async function watchWithEveryHand(diary: Diary, arrows: Arrows): Promise<void> {
  await diary.play();
  await diary.watchUntil(1);
  await diary.pause();
  await diary.clickSeek(0.2);
  await diary.play();
  await diary.watch(0.3);
  await diary.setRate(0.5);
  await diary.watchUntil(5.2);
  await diary.setRate(1);
  await diary.watch(0.3);
  await diary.clickSeek(0.55);
  await diary.watch(1);
  await diary.drag({ from: 0.62, to: 0.05, holdMs: 300 });
  await diary.watch(1);
  await diary.mute();
  await diary.enterFullScreen();
  await diary.leaveFullScreen();
  await diary.watchUntil(5.2);
  await diary.clickSeek(0.7);
  await diary.watchUntil(15.3);
  await diary.pressArrow(...arrows);
  await diary.watch(1);
  await diary.reload();

  await diary.play();
  await diary.watchUntil(1);
  await diary.clickSeek(0.8);
  await diary.watchToEnd();
  await diary.play();
  await diary.watchUntil(1);
  await diary.leave();
}
