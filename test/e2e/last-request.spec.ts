import { expect, test, type Page } from "@playwright/test";
import { startSenderPages, type SenderPages } from "./sender/pages.ts";

let pages: SenderPages;
test.beforeEach(async ({ page }) => {
  pages = await startSenderPages();
  await page.goto(`http://localhost:${pages.port}/`);
});
test.afterEach(() => pages.close());

const here = () => `http://localhost:${pages.port}/statements`;
/** The same server, and to a browser another origin. */
const elsewhere = () => `http://127.0.0.1:${pages.port}/statements`;
const contents = () =>
  pages.posted.map(({ url, body }) => (url.includes("?") ? new URLSearchParams(body).get("content") : body));

interface Plan {
  readonly url: string;
  readonly beacon: boolean;
  readonly ids: readonly string[];
}

/** Arms the records one after the other, and hands on what each call said. */
const arm = (page: Page, plan: Plan): Promise<boolean[]> =>
  page.evaluate(({ url, beacon, ids }) => {
    const sender = window.senderTo(url, beacon);
    return ids.map((id) => sender.arm(() => [JSON.stringify({ id })]));
  }, plan);

test("what is armed last arrives when the page is closed, once and alone", async ({ page }) => {
  expect(await arm(page, { url: here(), beacon: false, ids: ["a", "b"] })).toEqual([true, true]);
  expect(pages.posted).toEqual([]);
  await page.close();
  await expect.poll(contents).toEqual(['[{"id":"b"}]']);
  expect(pages.posted[0]?.authorization).toBe(`Basic ${btoa("key:secret")}`);
});

test("a form that is armed for another origin arrives when the whole browser context goes, unasked", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://localhost:${pages.port}/`);
  expect(await arm(page, { url: elsewhere(), beacon: true, ids: ["a"] })).toEqual([true]);
  await context.close();
  await expect.poll(contents).toEqual(['[{"id":"a"}]']);
  expect(pages.posted[0]).toMatchObject({ method: "POST", url: "/statements?method=POST" });
});

test("nothing is armed for another origin that would have to be asked first", async ({ page }) => {
  expect(await arm(page, { url: elsewhere(), beacon: false, ids: ["a"] })).toEqual([false]);
});

test("what was taken back does not arrive", async ({ page }) => {
  await page.evaluate((url) => {
    const sender = window.senderTo(url, false);
    sender.arm(() => ['{"id":"taken back"}']);
    sender.disarm();
    window.senderTo(url, false).arm(() => ['{"id":"kept"}']);
  }, here());
  await page.close();
  await expect.poll(contents).toEqual(['[{"id":"kept"}]']);
});

test("a page that goes sends a form by beacon, with the credential in its body", async ({ page }) => {
  await page.evaluate((url) => {
    const { send } = window.senderTo(url, true);
    addEventListener("pagehide", () => void send(['{"id":"a","mark":"é&="}'], { leaving: true }));
  }, elsewhere());
  await page.close();
  await expect.poll(() => pages.posted.length).toBe(1);
  const { body, ...posted } = pages.posted[0] ?? { body: "" };
  expect(posted).toEqual({ method: "POST", url: "/statements?method=POST", authorization: undefined });
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    Authorization: `Basic ${btoa("key:secret")}`,
    "X-Experience-API-Version": "1.0.3",
    "Content-Type": "application/json",
    content: '[{"id":"a","mark":"é&="}]',
  });
});
