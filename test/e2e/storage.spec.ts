import { chromium, expect, test } from "@playwright/test";
import { chromiumArguments, locateChromium } from "../support/chromium.mjs";
import { outboxStoreRules } from "../contract/outbox-store.ts";
import type { LoopbackLrs } from "../unit/transport/loopback-lrs.ts";
import { answers, startLoopbackLrs } from "../unit/transport/loopback-lrs.ts";
import type { StoragePages } from "./storage/pages.ts";
import { startStoragePages } from "./storage/pages.ts";

let pages: StoragePages;
let lrs: LoopbackLrs;
const sent = () => lrs.arrivals.map(({ ids }) => ids);
const address = (path = "/", more = "") => `${pages.url}${path}?lrs=${encodeURIComponent(lrs.url)}${more}`;

test.beforeAll(async () => {
  pages = await startStoragePages();
});
test.afterAll(() => pages.close());
test.beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
test.afterEach(() => lrs.close());

test("the browser's own IndexedDB keeps the contract of the outbox store", async ({ page }) => {
  await page.goto(address());
  const seen = await page.evaluate(() => window.storage.seeRules());
  expect(outboxStoreRules.map(({ title }, index) => ({ title, seen: seen[index] }))).toEqual(
    outboxStoreRules.map(({ title, expected }) => ({ title, seen: expected })),
  );
});

test("two tabs that ask for the anonymous name at once get the same one, and keep it", async ({
  context,
}) => {
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all(tabs.map((tab) => tab.goto(address())));
  const names = await Promise.all(tabs.map((tab) => tab.evaluate(() => window.storage.anonymousName())));
  await tabs[0]?.reload();
  expect(new Set([...names, await tabs[0]?.evaluate(() => window.storage.anonymousName())]).size).toBe(1);
});

test("what waits and what is born at the last moment arrives when the tab is closed", async ({ page }) => {
  await page.goto(address("/", "&closing"));
  await page.evaluate(() => window.storage.add("started"));
  await expect.poll(sent).toEqual([["started"]]);
  await page.evaluate(() => window.storage.add("seeked"));
  await page.close();
  await expect.poll(sent).toEqual([["started"], ["seeked", "paused", "ended"]]);
});

test("what is under way when the tab is closed arrives as well", async ({ page }) => {
  await page.goto(address("/", "&closing"));
  await page.evaluate(() => window.storage.add("started"));
  await page.close();
  await expect.poll(() => sent().flat().sort()).toEqual(["ended", "paused", "started"]);
});

test("what was not answered is sent by the next visit, under the same id, byte for byte", async ({
  page,
}) => {
  await page.goto(address("/", "&closing"));
  await page.evaluate(() => window.storage.add("started"));
  await expect.poll(() => page.evaluate(() => window.storage.reports)).toContain("delivered started");
  lrs.always = answers(503);
  await page.goto("about:blank");
  await expect.poll(sent).toEqual([["started"], ["paused", "ended"]]);

  lrs.always = (response, { ids }) => void response.end(JSON.stringify(ids));
  await page.goto(address());
  await expect.poll(() => page.evaluate(() => window.storage.reports)).toContain("delivered paused,ended");
  expect(lrs.arrivals[2]?.body).toBe(lrs.arrivals[1]?.body);
  expect(await page.evaluate(() => window.storage.stored())).toEqual([]);
});

test("a reload in the middle loses nothing, and leaves nothing behind", async ({ page }) => {
  await page.goto(address());
  for (const id of ["a", "b", "c"]) await page.evaluate((name) => window.storage.add(name), id);
  await page.reload();
  await page.evaluate(() => window.storage.flush());
  await expect.poll(() => new Set(sent().flat())).toEqual(new Set(["a", "b", "c"]));
  expect(await page.evaluate(() => window.storage.stored())).toEqual([]);
});

test("a frame without an origin delivers from memory, and says once that storage is refused", async ({
  page,
}) => {
  await page.goto(address("/framed"));
  const frame = page.frame("opaque");
  await frame?.waitForFunction(() => "storage" in window);
  await frame?.evaluate(() => {
    window.storage.add("a");
    window.storage.add("b");
    return window.storage.flush();
  });
  expect(sent()).toEqual([["a", "b"]]);
  expect(await frame?.evaluate(() => window.storage.reports)).toEqual([
    "error storage-unavailable",
    "delivered a,b",
  ]);
});

test("a page in the back/forward cache comes back, and goes on storing and sending", async () => {
  const executablePath = locateChromium();
  const browser = await chromium.launch({
    args: chromiumArguments,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    ...(executablePath !== undefined && { executablePath }),
  });
  try {
    const page = await browser.newPage();
    await page.goto(address());
    await page.evaluate(() => window.storage.add("a"));
    await expect.poll(() => page.evaluate(() => window.storage.reports)).toContain("delivered a");
    await page.evaluate(() => window.storage.add("b"));
    await page.goto(`${pages.url}/framed`);
    await page.goBack({ waitUntil: "commit" });
    expect(await page.evaluate(() => window.storage.moments)).toContain("back");
    await page.evaluate(() => window.storage.add("c"));
    await page.evaluate(() => window.storage.flush());
    expect(sent()).toEqual([["a"], ["b"], ["c"]]);
    expect(await page.evaluate(() => window.storage.stored())).toEqual([]);
  } finally {
    await browser.close();
  }
});
