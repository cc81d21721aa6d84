import { expect, test, type Page } from "@playwright/test";
import { startSenderPages, type SenderPages } from "./sender/pages.ts";

let pages: SenderPages;
test.beforeEach(async ({ page }) => {
  pages = await startSenderPages();
  await page.goto(`http://localhost:${pages.port}/`);
});
test.afterEach(() => pages.close());

const send = (page: Page, url: string): Promise<object> =>
  page.evaluate((address) => window.senderTo(address, false).send(['{"id":"a"}'], {}), url);

test("an answer of the page's own server is read", async ({ page }) => {
  expect(await send(page, `http://localhost:${pages.port}/statements`)).toEqual({ kind: "delivered" });
});

test("a server that permits no other origin cannot be told from one that is not there", async ({ page }) => {
  const gone = await startSenderPages();
  await gone.close();
  const failed = { kind: "retry", reason: "network" };
  expect(await send(page, `http://127.0.0.1:${pages.port}/statements`)).toEqual(failed);
  expect(await send(page, `http://localhost:${gone.port}/statements`)).toEqual(failed);
  expect(pages.posted.map(({ method }) => method)).toEqual(["OPTIONS"]);
});

test("a redirect is not followed, and suspends", async ({ page }) => {
  expect(await send(page, `http://localhost:${pages.port}/statements/moved`)).toEqual({
    kind: "suspended",
    reason: "redirect",
  });
  expect(pages.posted).toEqual([]);
});

test("a request that outlives its page ends at once where consent is withdrawn", async ({ page }) => {
  const outcome = await page.evaluate((address) => {
    const outbox = new AbortController();
    const sent = window
      .senderTo(address, false)
      .send(['{"id":"a"}'], { leaving: true, signal: outbox.signal });
    outbox.abort("consent-denied");
    return sent;
  }, `http://localhost:${pages.port}/statements`);
  expect(outcome).toEqual({ kind: "retry", reason: "aborted" });
});
