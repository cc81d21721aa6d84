import { collectRecords, recordMatchers, watch } from "../../src/testing.ts";
import { expect as base, mediaElement, scriptTag, test, videojsTag } from "./pages/own-pages.ts";

const expect = base.extend(recordMatchers);

/** An LRS that nobody has ever started. */
const nowhere = { endpoint: "https://lrs.example.com/xapi/", key: "key", secret: "secret" };
/** Gives a player the size that video.js would give in a style element of its own. */
const sized = '<link rel="stylesheet" href="/page/plain.css">';
const withoutMarks = 'data-milestones="off"';

test("what a page sends is collected to its last word, and nothing that the server has is missing", async ({
  page,
  ownPages,
  receiver,
  records: arrived,
}) => {
  const records = await collectRecords(page, { origin: receiver.url });
  await page.goto(ownPages.put({ head: scriptTag(receiver, withoutMarks), body: mediaElement() }));
  const done = await watch(page, [
    "play",
    { until: 1 },
    { seekTo: 10 },
    { watch: 1 },
    "pause",
    "play",
    { watch: 0.3 },
  ]);
  await page.close();

  const sought = { what: "seeked", to: 10 };
  const paused = { what: "paused learner", time: done[4]?.position ?? NaN };
  await expect(records).toTellStory([
    "initialized",
    "played started",
    sought,
    paused,
    "played resumed",
    "paused closing",
    "terminated",
  ]);
  await expect(records).not.toHaveSent("completed");
  await arrived.expectStory(records.all().map(({ name }) => name));
  expect(arrived.all().map(({ id }) => id)).toEqual(records.all().map(({ id }) => id));
  expect(records.ofSession()).toHaveLength(7);
  expect(records.all()[0]?.answers).toEqual([200]);
  expect(records.unread()).toEqual([]);
});

for (const [how, leave] of [
  ["another page of the site", (url: string) => url],
  ["another site", () => "about:blank"],
] as const) {
  test(`the last request on the way to ${how} is collected, and so is what the next visit repeats`, async ({
    page,
    ownPages,
    receiver,
  }) => {
    const head = scriptTag(receiver, `${withoutMarks} data-beacon="alternate-syntax"`);
    const address = ownPages.put({ head, body: mediaElement() });
    const records = await collectRecords(page.context(), { origin: receiver.url });
    await page.goto(address);
    await watch(page, ["play", { until: 0.5 }]);
    await records.expectStory(["initialized", "played"]);
    await page.goto(leave(ownPages.put({}, "/other.html")));
    await records.expectStory(["initialized", "played", "paused closing", "terminated"]);
    expect((await records.next("terminated")).answers).toHaveLength(1);

    // Nobody reads the answer to a beacon: the next visit sends again what has none, and an LRS that has it may say so by 409.
    await page.goto(address);
    await expect.poll(() => records.all().at(-1)?.answers).toEqual([undefined, expect.any(Number)]);
    expect(records.all()).toHaveLength(4);
  });
}

test("a page whose server does not exist is answered in its place, by either standard", async ({
  page,
  ownPages,
  receiver,
}) => {
  const records = await collectRecords(page, { origin: nowhere.endpoint, answer: true });
  const policy = `default-src 'self' 'unsafe-inline'; connect-src 'self' ${new URL(nowhere.endpoint).origin}`;
  const head = scriptTag({ ...receiver, ...nowhere }, `${withoutMarks} data-format="both"`);
  await page.goto(ownPages.put({ head, body: mediaElement(), policy }));
  await watch(page, ["play", { until: 0.5 }, "pause"]);
  for (const what of ["paused learner", "Paused learner"]) {
    const { answers } = await records.expectRecord(what);
    await expect.poll(() => answers).toEqual([200]);
  }
  expect(receiver.arrivals).toEqual([]);
});

test("a story that is not told fails as a story, with what else was seen", async ({
  page,
  ownPages,
  receiver,
}) => {
  const records = await collectRecords(page, { origin: receiver.url });
  await page.goto(ownPages.put({ head: scriptTag(receiver, withoutMarks), body: mediaElement() }));
  await watch(page, ["play", { until: 0.5 }]);
  await records.expectStory(["initialized", "played"]);
  const failed = await records
    .expectStory(["initialized", "played", { what: "seeked", to: 9 }], { timeoutMs: 1 })
    .catch(String);
  expect(failed).toMatch(
    / {4}initialized\n {4}played started at 0\.?\d* s\n {2}- seeked to 9 s\n\d+ requests/,
  );
  await expect(expect(records.all()).toTellStory(["played"])).rejects.toThrow("+ initialized");
});

for (const [player, head, attributes] of [
  ["video.js", videojsTag + sized, 'class="video-js" data-setup=\'{"playbackRates":[1,2]}\''],
  ["a bare video", "", ""],
] as const) {
  test(`a scripted viewing does everything to ${player} that a script may say`, async ({
    page,
    ownPages,
  }) => {
    await page.goto(ownPages.put({ head, body: mediaElement(attributes) }));
    const done = await watch(page, [
      "play",
      "play",
      { until: 1 },
      { clickBar: 0.3 },
      { watch: 0.3 },
      { drag: [0.3, 0.5], holdMs: 50 },
      { press: "ArrowRight" },
      { rate: 2 },
      "unmute",
      "mute",
      "enter full screen",
      "leave full screen",
      "pause",
      { loop: true },
      { seekTo: 19 },
      "play",
      { until: 19.2 },
      { loop: false },
      "watch to the end",
    ]);
    const state = await page.evaluate(() => {
      const media = document.querySelector("video");
      return { rate: media?.playbackRate, muted: media?.muted, ended: media?.ended };
    });
    expect(state).toEqual({ rate: 2, muted: true, ended: true });
    expect(done.map(({ position }) => position)).toEqual(done.map(() => expect.any(Number)));
  });
}

test("a step that cannot be done is named, with what the player does instead", async ({ page, ownPages }) => {
  page.setDefaultTimeout(2_000);
  await page.goto(ownPages.put({ body: mediaElement() }));
  await expect(watch(page, [{ seekTo: 4 }, { until: 12 }])).rejects.toThrow(
    'Step 2, "until 12", was not done: the player pauses at 4 s.',
  );
});
