import type { Page } from "@playwright/test";
import { expect, mediaElement, promptTag, test } from "./pages/own-pages.ts";
import { pause, playUntil } from "./pages/traces.ts";
import { verbsOf } from "./told.ts";

const tagWith = 'data-milestones="off" ';
const started = ["initialized", "played"];

/** What the page's origin keeps: the rows of each database that there is. */
const storedRows = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const counts = databases.map(
      ({ name = "" }) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.addEventListener("error", () => reject(opening.error ?? new Error(name)));
          opening.addEventListener("success", () => {
            const counting = opening.result.transaction("rows").objectStore("rows").count();
            counting.addEventListener("success", () => resolve(counting.result));
            opening.result.close();
          });
        }),
    );
    return Promise.all(counts);
  });

const decide = (page: Page, decision: "granted" | "denied"): Promise<readonly string[]> =>
  page.evaluate(async (word) => {
    const left: string[] = [];
    const decided: Promise<unknown>[] = [];
    window.Playtrace.onTrace((trace) =>
      decided.push(trace.consent(word).then((known) => left.push(...known.left))),
    )();
    await Promise.all(decided);
    return left;
  }, decision);

test("while consent is pending nothing is stored and nothing is sent; when it is granted all is told", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  const head = promptTag(receiver, `${tagWith} data-consent="pending"`);
  await page.goto(ownPages.put({ head, body: mediaElement() }));
  await playUntil(page, 1);
  await pause(page);
  expect(await storedRows(page)).toEqual([]);
  expect(receiver.arrivals).toEqual([]);
  await decide(page, "granted");
  await records.expectStory([...started, "paused"]);
  expect(records.all()[2]?.time).toBeGreaterThanOrEqual(1);
});

test("a page that goes while consent is pending has told nothing", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  const head = promptTag(receiver, `${tagWith} data-consent="pending"`);
  await page.goto(ownPages.put({ head, body: mediaElement() }));
  await playUntil(page, 1);
  await page.goto(ownPages.put({ head: promptTag(receiver), body: mediaElement() }, "/later.html"));
  await playUntil(page, 0.5);
  await records.expectStory(started);
});

test("consent that is denied in one tab ends every tab at once, and leaves nothing in the browser", async ({
  context,
  page,
  ownPages,
  receiver,
  records,
}) => {
  const address = ownPages.put({ head: promptTag(receiver, tagWith), body: mediaElement() });
  const other = await context.newPage();
  for (const tab of [other, page]) {
    await tab.goto(address);
    await playUntil(tab, 0.5);
  }
  await records.expectStory([...started, ...started]);
  const left = await decide(page, "denied");
  const here = records.all().slice(2);
  expect(new Set(left)).toEqual(new Set(here.map(({ id }) => id)));
  await expect.poll(() => storedRows(other)).toEqual([0]);
  for (const tab of [page, other]) await pause(tab);
  await other.close();
  await page.goto(ownPages.put({}, "/other.html"));
  expect(await storedRows(page)).toEqual([0]);
  expect(verbsOf(records.all())).toEqual([...started, ...started]);
});

test("a later grant begins a new session, in a new registration, of a new anonymous learner", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  await page.goto(ownPages.put({ head: promptTag(receiver, tagWith), body: mediaElement() }));
  await playUntil(page, 0.5);
  await records.expectStory(started);
  await decide(page, "denied");
  await decide(page, "granted");
  await records.expectStory([...started, ...started]);
  const [before, , after] = records.all();
  expect(after?.registration).not.toBe(before?.registration);
  expect(after?.session).not.toBe(before?.session);
});

test("a page that begins without consent removes what earlier visits stored", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  await page.goto(ownPages.put({ head: promptTag(receiver, tagWith), body: mediaElement() }));
  await playUntil(page, 0.5);
  await records.expectStory(started);
  const head = promptTag(receiver, `${tagWith} data-consent="denied"`);
  await page.goto(ownPages.put({ head, body: mediaElement() }, "/denied.html"));
  await playUntil(page, 0.5);
  await expect.poll(() => storedRows(page)).toEqual([0]);
});

test("a browser that objects is heeded where the page respects it", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { value: true }),
  );
  const head = promptTag(receiver, `${tagWith} data-respect-global-privacy-control`);
  await page.goto(ownPages.put({ head, body: mediaElement() }));
  await playUntil(page, 0.5);
  await decide(page, "granted");
  await playUntil(page, 1);
  await records.expectStory(started);
  expect(records.all()[1]?.time).toBeGreaterThanOrEqual(0.5);
});
