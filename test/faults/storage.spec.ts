import { perform, twentyActs } from "./stage/acts.ts";
import { expect, judge, test } from "./stage/test.ts";
import { flush, waitFor, type Trial } from "./stage/trial.ts";
import { visitHtml } from "./stage/visit-html.ts";

/** Chromium's settings where the user lets no site keep anything. */
const keepsNothing = { profile: { default_content_setting_values: { cookies: 2 } } };

const toldErrors = ({ ledger }: Trial): string[] =>
  ledger.notes.filter(({ kind }) => kind === "error").map(({ text = "" }) => text.replace(/:.*/s, ""));

test.describe("where the user lets no site keep anything", () => {
  test.use({ browserOptions: { preferences: keepsNothing } });

  test(
    "IndexedDB blocked: everything is delivered from memory, and the page is told once",
    { tag: ["@ci", "@named"] },
    async ({ trial }) => {
      const page = await trial.open();
      expect(
        await page.evaluate(
          () =>
            new Promise((resolve) => {
              try {
                const request = indexedDB.open("probe");
                request.addEventListener("success", () => resolve("open"));
                request.addEventListener("error", () => resolve("blocked"));
              } catch {
                resolve("blocked");
              }
            }),
        ),
      ).toBe("blocked");
      await perform(page, twentyActs);
      await flush(page);
      await trial.leave(page);
      await judge(trial);
      expect(trial.account().stored).toBe(0);
      expect(toldErrors(trial).slice(0, 1)).toEqual(["storage-unavailable"]);
    },
  );
});

test("the quota is exhausted: everything is delivered from memory, and the page is told once", async ({
  trial,
}) => {
  const { stage, browser } = trial;
  const keeper = await (await browser.context()).newPage();
  await keeper.goto(`${stage.url}/blank`);
  const session = await keeper.context().newCDPSession(keeper);
  await session.send("Storage.overrideQuotaForOrigin", { origin: stage.url, quotaSize: 1 });
  const page = await trial.open();
  await perform(page, twentyActs);
  await flush(page);
  await trial.leave(page);
  expect(trial.account().stored).toBe(0);
  expect(toldErrors(trial)).toEqual(["storage-unavailable"]);
  await judge(trial);
});

test("site data is cleared while a viewing goes on, and the receiver is down: the page still has its records", async ({
  trial,
}) => {
  trial.receiver.faults.set("503");
  const page = await trial.open();
  await perform(page, twentyActs.slice(0, 9));
  await waitFor(() => trial.ledger.count("stored") >= trial.ledger.count("record"));
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: trial.stage.url, storageTypes: "all" });
  await perform(page, twentyActs);
  trial.receiver.faults.clear();
  await flush(page);
  await waitFor(() => trial.account().breaches.lost.length === 0);
  await trial.leave(page);
  await judge(trial);
});

test("an opaque origin, as a sandboxed frame has: everything is delivered from memory", async ({ trial }) => {
  const { stage, receiver, browser } = trial;
  stage.put(visitHtml(receiver), "/framed");
  const page = await (await browser.context()).newPage();
  await page.goto(
    stage.put(
      `<iframe name="opaque" sandbox="allow-scripts" allow="autoplay" src="/framed"></iframe>`,
      "/frame",
    ),
  );
  const frame = page.frame("opaque");
  if (!frame) throw new Error("The frame is not there.");
  await frame.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) > 2);
  await perform(frame, twentyActs);
  await frame.evaluate(
    async () => void (await Promise.all(window.watchedTraces.map((trace) => trace.flush()))),
  );
  await trial.leave(page);
  await judge(trial);
  expect(trial.account().stored).toBe(0);
});
