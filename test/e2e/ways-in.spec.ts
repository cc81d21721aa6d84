import { expect, test } from "./fixtures.ts";

/** Each way into a page that the README names, on a page of its own. */
const waysIn = [
  ["the script tag on a bare video", "/script-tag-html.html"],
  ["the script tag beside video.js", "/script-tag-videojs.html"],
  [
    "the script tag before video.js, with a player that the page makes later",
    "/script-tag-late-videojs.html",
  ],
  ["the plugin by import", "/plugin-esm.html"],
] as const;

for (const [name, path] of waysIn) {
  test(`${name} tells play, jump, pause and the closing of the tab`, async ({ learner, records }) => {
    await learner.open(path, { milestones: "90", actor: '{"mbox":"mailto:learner@example.com"}' });
    await learner.play();
    await learner.watchUntil(1);
    await learner.clickSeek(0.5);
    await learner.watchUntil(11);
    await learner.pause();
    const pausedAt = await learner.position();
    await learner.play();
    await learner.watchUntil(12);
    await learner.leave();

    await records.expectStory([
      "initialized",
      "played",
      "seeked",
      "paused",
      "played",
      "paused",
      "terminated",
    ]);
    const [, played, seeked, paused] = records.all();
    expect(played?.time).toBeLessThan(0.3);
    expect(seeked?.to).toBeCloseTo(10, 0);
    expect(Math.abs((paused?.time ?? 0) - pausedAt)).toBeLessThan(0.3);
    expect(paused?.segments).toEqual([
      [played?.time, seeked?.from],
      [seeked?.to, paused?.time],
    ]);
    expect(new Set(records.all().map(({ session }) => session)).size).toBe(1);
  });
}
