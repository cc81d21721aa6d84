import { expect, test } from "./fixtures.ts";
import { tellStory, verbsOf } from "./told.ts";

test("play and pause of a bare video arrive as two statements", async ({ learner, receiver }) => {
  await learner.open("/script-tag-html.html");
  await learner.play();
  await learner.watchUntil(2);
  await learner.pause();
  const stoodAt = await learner.position();

  await expect.poll(() => verbsOf(tellStory(receiver))).toEqual(["initialized", "played", "paused"]);
  const [, played, paused] = tellStory(receiver);
  expect(played?.time).toBeCloseTo(0, 0);
  expect(paused?.time).toBeCloseTo(stoodAt, 1);
  expect(paused?.segments).toEqual([[played?.time, paused?.time]]);
});
