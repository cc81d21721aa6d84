import { expect, test } from "./fixtures.ts";
import { deliveredIds, readNotes, recordsOf, retriedIds } from "./notes.ts";
import { expectValidStory } from "../support/statements.ts";
import { verbOf } from "./mailbox.ts";

test("a viewing stands in the queue whole, message by message as the page wrote it", async ({
  learner,
  queue,
  visit,
}) => {
  await visit(queue.options);
  await learner.play();
  await learner.watchUntil(1.5);
  await learner.pause();
  await learner.play();
  await learner.clickSeek(0.2);
  await learner.watchUntil(6);
  await learner.setRate(1.5);
  await learner.clickSeek(0.85);
  await learner.watchToEnd();
  await expect.poll(async () => (await readNotes(learner.page)).at(-1)?.name).toBe("delivered");
  await learner.page.goto(new URL("/page/icon.svg", learner.page.url()).href);

  const notes = await readNotes(learner.page);
  const records = recordsOf(notes);
  await expect.poll(async () => (await queue.messages()).length).toBeGreaterThanOrEqual(records.size);
  const messages = await queue.messages();
  expect(messages.map(({ id, text }) => [id, text])).toEqual([...records]);
  expect(messages).toEqual(
    messages.map(() => expect.objectContaining({ contentType: "application/json", isPersistent: true })),
  );
  expect(retriedIds(notes).size).toBe(0);
  expectValidStory(messages.map(({ text }): unknown => JSON.parse(text)));
  expect(messages.map(verbOf)).toEqual([
    "initialized",
    "played",
    "paused",
    "played",
    "seeked",
    "interacted",
    "seeked",
    "progressed",
    "paused",
    "terminated",
  ]);
});

test("of a tab that is closed amid playback one message leaves with it, and the others at the next visit", async ({
  learner,
  queue,
  visit,
}) => {
  await visit(queue.options);
  await learner.play();
  await learner.watchUntil(1.5);
  await expect.poll(async () => deliveredIds(await readNotes(learner.page)).size).toBe(2);
  await learner.page.goto(new URL("/page/icon.svg", learner.page.url()).href);
  const story = ["initialized", "played", "paused"];
  await expect.poll(async () => (await queue.messages()).map(verbOf)).toEqual(story);

  await visit(queue.options);
  await expect.poll(async () => (await queue.messages()).map(verbOf)).toContain("terminated");
  const records = recordsOf(await readNotes(learner.page));
  const messages = await queue.messages();
  expect(
    messages
      .filter(({ id }, index) => index === messages.findIndex((one) => one.id === id))
      .map(({ id, text }) => [id, text]),
  ).toEqual([...records]);
  expect(messages.map(verbOf)).toEqual([...story, "paused", "terminated"]);
});
