import { expectValidStory } from "../support/statements.ts";
import { expect, test } from "./fixtures.ts";
import { outOfOrder, strayEnds, wrongProgress } from "./story/inner-truth.ts";

const registration = "6b1f8f0a-2f5c-4c57-9b07-52f3a4a0d1c9";

test("the whole video, watched without a break, is completed at its end, and only once in a registration", async ({
  learner,
  receiver,
  records,
}) => {
  const { page } = learner;
  await learner.open("/script-tag-html.html", { registration });
  await learner.setRate(2);
  await learner.play();
  await learner.watchToEnd();
  const lengthSeconds = await learner.length();
  await page.reload();
  await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) > 0);
  await learner.play();
  await learner.watchUntil(1);
  await learner.leave();

  await records.expectStory([
    "initialized",
    "played started",
    "progressed 25",
    "progressed 50",
    "progressed 75",
    "progressed 100",
    "paused end",
    "completed",
    "terminated",
    "initialized",
    "played started",
    "paused closing",
    "terminated",
  ]);
  const story = records.all();
  const completed = story.find(({ name }) => name === "completed");
  expect(completed).toMatchObject({
    progress: 1,
    time: lengthSeconds,
    segments: [[story[1]?.time, lengthSeconds]],
  });
  expect(story.flatMap(({ name, time }) => (name === "progressed" ? [time] : []))).toEqual(
    [25, 50, 75, 100].map((percent) => Number(((lengthSeconds * percent) / 100).toFixed(3))),
  );
  expect(story.flatMap(({ progress }) => progress ?? [])).toEqual([1, 1, 1, 1, 1]);
  expect(new Set(story.map((told) => told.registration))).toEqual(new Set([registration]));
  expect(strayEnds(story)).toEqual([]);
  expect(outOfOrder(story)).toEqual([]);
  expect(wrongProgress(story.slice(0, 8), lengthSeconds)).toEqual([]);
  expectValidStory(receiver.statements());
});
