import { expect, test } from "./fixtures.ts";
import { readNotes, recordsOf, retriedIds } from "./notes.ts";

/** A broker stops and starts in half a minute; after it the page tries within as much again. */
test.setTimeout(180_000);
const backMs = 90_000;

test("a broker that stops and starts again while the video plays misses nothing, and holds twice only what it had not answered for", async ({
  broker,
  learner,
  queue,
  visit,
}) => {
  await visit(queue.options);
  await learner.play();
  await learner.watchUntil(1);
  await learner.pause();
  await expect.poll(async () => (await queue.messages()).length).toBe(3);

  const stopped = broker.stop();
  await learner.play();
  await learner.setRate(1.5);
  await stopped;
  await learner.clickSeek(0.1);
  await learner.watchUntil(4);
  await learner.pause();
  await expect.poll(async () => retriedIds(await readNotes(learner.page)).size).toBeGreaterThan(0);
  await broker.start();
  await learner.play();
  await learner.watchUntil(5);
  await learner.pause();

  const { page } = learner;
  const arrived = async (): Promise<ReadonlySet<unknown>> =>
    new Set((await queue.messages()).map(({ id }) => id));
  await expect
    .poll(async () => (await arrived()).size === recordsOf(await readNotes(page)).size, { timeout: backMs })
    .toBe(true);
  const notes = await readNotes(page);
  const messages = await queue.messages();
  const first = messages.filter(({ id }, index) => messages.findIndex((one) => one.id === id) === index);
  expect(first.map(({ id, text }) => [id, text])).toEqual([...recordsOf(notes)]);
  const again = messages.filter((message) => !first.includes(message));
  expect(again.filter(({ id }) => !retriedIds(notes).has(id))).toEqual([]);
  for (const { id, text } of again) expect(recordsOf(notes).get(String(id))).toBe(text);
  const names = new Set(notes.map(({ name }) => name));
  expect(["suspended", "quarantined", "lost"].filter((name) => names.has(name))).toEqual([]);
});
