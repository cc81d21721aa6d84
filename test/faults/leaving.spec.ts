import type { Page } from "@playwright/test";
import { perform, twentyActs } from "./stage/acts.ts";
import { expect, judge, test } from "./stage/test.ts";
import type { Trial } from "./stage/trial.ts";

const latenciesMs = [0, 300];

/** How a learner leaves a page, and whether the browser lives on to carry its last request. */
const waysOut: readonly (readonly [name: string, leave: (page: Page, trial: Trial) => Promise<unknown>])[] = [
  ["the tab is closed", (page) => page.close()],
  ["the learner goes to another page of the site", (page, { stage }) => page.goto(`${stage.url}/blank`)],
  ["the learner goes to another site", (page) => page.goto("about:blank")],
  ["the page is reloaded", (page) => page.reload()],
];

for (const latencyMs of latenciesMs) {
  for (const [name, leave] of waysOut) {
    const tags = name.includes("another site") ? [] : ["@firefox"];
    if (latencyMs > 0 && name === "the tab is closed") tags.push("@ci", "@named");
    test(
      `${name}, at ${latencyMs} ms: the end arrives without a next visit`,
      { tag: tags },
      async ({ trial, browserOptions }) => {
        trial.receiver.faults.latencyMs = latencyMs;
        const page = await trial.open();
        await perform(page, twentyActs);
        await trial.leave(page, () => leave(page, trial));
        // Firefox drops some of what a page hands over as its last act: that is measured, and the next visit brings it.
        if (browserOptions.firefox !== true) {
          await trial.drained();
          expect(trial.account().breaches).toMatchObject({ lost: [], forgotten: [], open: [] });
        }
        await judge(trial);
      },
    );
  }

  test(`the browser is closed, at ${latencyMs} ms: the next visit brings what its end cut off`, async ({
    trial,
  }) => {
    trial.receiver.faults.latencyMs = latencyMs;
    const page = await trial.open();
    await perform(page, twentyActs);
    await trial.leave(page, () => trial.browser.close());
    await judge(trial);
  });
}

test.describe("with the back/forward cache", () => {
  test.use({ browserOptions: { without: ["--disable-back-forward-cache"] } });

  test(
    "a page comes back from the back/forward cache, and goes on in a session of its own",
    { tag: "@named" },
    async ({ trial }) => {
      const page = await trial.open();
      await page.evaluate(() => {
        addEventListener(
          "pageshow",
          ({ persisted }) => void (document.title = persisted ? "persisted" : "new"),
        );
      });
      await perform(page, twentyActs);
      await trial.leave(page, () => page.goto(`${trial.stage.url}/blank`));
      await page.goBack({ waitUntil: "commit" });
      await expect(page).toHaveTitle("persisted");
      await perform(page, ["play", "pause", "play"]);
      await trial.leave(page);
      await judge(trial);
      const begun = trial.receiver
        .statements()
        .filter(({ verb }) => JSON.stringify(verb).includes("initialized"));
      expect(begun).toHaveLength(2);
    },
  );
});
