import type { Page } from "@playwright/test";
import { perform, twentyActs } from "./stage/acts.ts";
import { expect, judge, test } from "./stage/test.ts";
import type { Trial } from "./stage/trial.ts";

/** Cross-origin requests with a credential are asked for first; a browser keeps the answer for 5 s where none says longer. */
const networks = [0, 300].flatMap((latencyMs) =>
  [false, true].map((preflightsExpire) => ({
    latencyMs,
    preflightsExpire,
    name: `${latencyMs} ms${preflightsExpire ? ", preflights not kept" : ""}`,
  })),
);

/** How a learner leaves a page, and whether the browser lives on to carry its last request. */
const waysOut: readonly (readonly [name: string, leave: (page: Page, trial: Trial) => Promise<unknown>])[] = [
  ["the tab is closed", (page) => page.close()],
  ["the learner goes to another page of the site", (page, { stage }) => page.goto(`${stage.url}/blank`)],
  ["the learner goes to another site", (page) => page.goto("about:blank")],
  ["the page is reloaded", (page) => page.reload()],
];

for (const { name: network, ...faults } of networks) {
  for (const [name, leave] of waysOut) {
    const tags = name.includes("another site") ? [] : ["@firefox"];
    if (network === "300 ms" && name === "the tab is closed") tags.push("@ci", "@named");
    test(
      `${name}, ${network}: the end arrives without a next visit`,
      { tag: tags },
      async ({ trial, browserOptions }) => {
        Object.assign(trial.receiver.faults, faults);
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

  test(`the browser is closed, ${network}: the next visit brings what its end cut off`, async ({ trial }) => {
    Object.assign(trial.receiver.faults, faults);
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
