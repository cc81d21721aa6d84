import { expect, mediaElement, promptTag, test } from "./pages/own-pages.ts";
import { pause, playUntil } from "./pages/traces.ts";
import { verbsOf } from "./told.ts";

test("two tabs in which the same video is completed at the same time tell so once", async ({
  context,
  ownPages,
  receiver,
  records,
}) => {
  const head = promptTag(receiver, 'data-milestones="off" data-threshold="0.05"');
  const address = ownPages.put({ head, body: mediaElement() });
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all(tabs.map((tab) => tab.goto(address)));
  await Promise.all(tabs.map((tab) => playUntil(tab, 2.5)));
  await Promise.all(tabs.map((tab) => pause(tab)));
  const counts = (): Record<string, number> => {
    const verbs = verbsOf(records.all());
    return Object.fromEntries(verbs.map((verb) => [verb, verbs.filter((other) => other === verb).length]));
  };
  await expect.poll(counts).toEqual({ initialized: 2, played: 2, completed: 1, paused: 2 });
  expect(new Set(records.all().map(({ registration }) => registration)).size).toBe(1);
});
