import type { Browser, Page } from "@playwright/test";
import { expectValidStory } from "../support/statements.ts";
import { expect, mediaElement, promptTag, test, videojsTag } from "./pages/own-pages.ts";
import { playUntil } from "./pages/traces.ts";
import { verbsOf } from "./told.ts";

const session = ["initialized", "played", "paused", "terminated"];
const learner = `data-actor='{"mbox":"mailto:ada@example.com"}'
  data-registration="33333333-3333-4333-8333-333333333333"`;
const toleranceSeconds = 0.3;

const players = [
  ["a media element", "", mediaElement()],
  ["a media element that loads nothing before playback", "", mediaElement('preload="none"')],
  ["video.js", videojsTag, mediaElement('class="video-js" data-setup="{}"')],
  [
    "video.js that loads nothing before playback",
    videojsTag,
    mediaElement('class="video-js" data-setup="{}" preload="none"'),
  ],
] as const;

/** Waits until the player stands beyond the beginning, and tells where. */
async function standsAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => document.querySelector<HTMLMediaElement>("video")?.currentTime,
  );
  return (await handle.jsonValue()) ?? NaN;
}

/** A browser of the learner that knows nothing yet. */
async function newDevice(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

for (const [name, head, body] of players) {
  test(`${name} goes on in a new tab where the learner closed the last one`, async ({
    context,
    ownPages,
    receiver,
    records,
  }) => {
    const tag = promptTag(receiver, 'data-resume="auto" data-milestones="off"');
    const address = ownPages.put({ head: head + tag, body: body.replace(' preload="auto"', "") });
    const first = await context.newPage();
    await first.goto(address);
    await playUntil(first, 2, "video");
    await first.close();
    await records.expectStory(session);
    const left = records.all().at(-1)?.time ?? NaN;

    const next = await context.newPage();
    await next.goto(address);
    expect(Math.abs((await standsAt(next)) - left)).toBeLessThan(0.01);
    await playUntil(next, left + 1, "video");
    await next.close();
    await records.expectStory([...session, ...session]);
    const [played, paused] = records.all().slice(-3);
    expect(Math.abs((played?.time ?? NaN) - left)).toBeLessThan(toleranceSeconds);
    expect(paused?.segments).toHaveLength(2);
    expectValidStory(receiver.statements());
  });
}

test("a browser that knows nothing goes on where another one was left, by the LRS's word", async ({
  browser,
  ownPages,
  receiver,
  records,
}) => {
  const tag = promptTag(receiver, `data-resume="auto" data-progress="lrs" data-milestones="off" ${learner}`);
  const address = ownPages.put({ head: tag, body: mediaElement() });
  const laptop = await newDevice(browser, address);
  await playUntil(laptop, 2, "video");
  await laptop.close();
  await records.expectStory(session);
  const left = records.all().at(-1)?.time ?? NaN;
  await expect
    .poll(() => receiver.arrivals.some(({ method, url }) => method === "POST" && url.includes("state")))
    .toBe(true);

  const phone = await newDevice(browser, address);
  expect(Math.abs((await standsAt(phone)) - left)).toBeLessThan(0.01);
  await playUntil(phone, left + 1, "video");
  await phone.context().close();
  await records.expectStory([...session, ...session]);
  const segments = records.all().at(-1)?.segments ?? [];
  expect(segments).toHaveLength(2);
  expect(segments[0]?.[1]).toBe(left);
  expectValidStory(receiver.statements());
});

test("what another browser completed is not completed again", async ({
  browser,
  ownPages,
  receiver,
  records,
}) => {
  const tag = promptTag(
    receiver,
    `data-progress="lrs" data-threshold="0.05" data-milestones="off" ${learner}`,
  );
  const address = ownPages.put({ head: tag, body: mediaElement() });
  for (const _ of ["laptop", "phone"]) {
    const page = await newDevice(browser, address);
    await playUntil(page, 2, "video");
    await page.close();
    await expect.poll(() => verbsOf(records.all()).at(-1)).toBe("terminated");
  }
  await records.expectStory(["initialized", "played", "completed", "paused", "terminated", ...session]);
});

test("the LRS's word is asked for by a block of JSON as well, at a place of its own", async ({
  page,
  ownPages,
  receiver,
}) => {
  const { endpoint, key, secret } = receiver;
  const block = JSON.stringify({
    endpoint,
    key,
    secret,
    progress: { endpoint, key, secret, version: "2.0" },
  });
  const address = ownPages.put({
    head: `<script id="playtrace" type="application/json">${block}</script>
      <script src="/dist/playtrace.min.js"></script>`,
    body: mediaElement(),
  });
  await page.goto(address);
  await playUntil(page, 0.5, "video");
  const asked = () => receiver.arrivals.find(({ method, url }) => method === "GET" && url.includes("state"));
  await expect.poll(() => asked()?.answer?.status).toBe(404);
  expect(asked()?.headers["x-experience-api-version"]).toBe("2.0.0");
});
