import { expect, test } from "./fixtures.ts";

test("play and pause of a bare video arrive as two statements", async ({ learner, records }) => {
  await learner.open("/script-tag-html.html");
  await learner.play();
  await learner.watchUntil(2);
  await learner.pause();
  const stoodAt = await learner.position();

  await records.expectStory(["initialized", "played", "paused"]);
  const [, played, paused] = records.all();
  expect(played?.time).toBeCloseTo(0, 0);
  expect(paused?.time).toBeCloseTo(stoodAt, 1);
  expect(paused?.segments).toEqual([[played?.time, paused?.time]]);
});
