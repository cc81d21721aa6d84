import { expect, test } from "./fixtures.ts";

test("the script tag before video.js, with a player that the page makes later tells play, jump, pause and the closing of the tab", async ({
  learner,
  records,
}) => {
  await learner.open("/script-tag-late-videojs.html", {
    milestones: "90",
    actor: '{"mbox":"mailto:learner@example.com"}',
  });
  await learner.play();
  await learner.watchUntil(1);
  await learner.clickSeek(0.5);
  await learner.watchUntil(11);
  await learner.pause();
  const pausedAt = await learner.position();
  await learner.play();
  await learner.watchUntil(12);
  await learner.leave();

  const near = { withinSeconds: 0.3 };
  const story = [
    "initialized",
    { what: "played", time: 0 },
    { what: "seeked", to: 10 },
    { what: "paused", time: pausedAt },
    "played",
    "paused",
    "terminated",
  ];
  await records.expectStory(story, near);
  const [, played, seeked, paused] = records.all();
  expect(paused?.segments).toEqual([
    [played?.time, seeked?.from],
    [seeked?.to, paused?.time],
  ]);
  expect(new Set(records.all().map(({ session }) => session)).size).toBe(1);
});
