import type { Page } from "@playwright/test";
import { findBarriers } from "./barriers.ts";
import { expect, test } from "./fixtures.ts";

const players = ["videojs", "html"] as const;

/** The texts of the list of acts, the newest first. */
const acts = (page: Page) => page.locator("#records .what");
const states = (page: Page) => page.locator("#records .state");

for (const player of players) {
  test(`${player}: each act appears with its statement and becomes delivered`, async ({
    learner,
    receiver,
  }) => {
    const { page } = learner;
    await learner.open("/", { player, milestones: "off" });
    await learner.play();
    await learner.watchUntil(1.5);
    await learner.pause();

    await expect(acts(page)).toHaveText([/^Paused at/, /^Played from/, "Session started"]);
    await expect(states(page)).toHaveText(["delivered", "delivered", "delivered"]);
    await expect(page.locator("#records .verb")).toHaveText(["paused", "played", "initialized"]);
    await expect(page.locator("#held")).toHaveText("3");
    expect(receiver.statements()).toHaveLength(3);
  });
}

test("a click on an act shows the very statement that the receiver holds", async ({ learner, receiver }) => {
  const { page } = learner;
  await learner.open("/");
  await learner.play();
  await expect(states(page).last()).toHaveText("delivered");
  await page.locator("#records summary").last().click();

  const shown: unknown = JSON.parse(await page.locator("#records .json").innerText());
  expect(receiver.statements()[0]).toMatchObject(Object(shown));
});

test("the strip shows what was played and what was jumped over", async ({ learner }) => {
  const { page } = learner;
  await learner.open("/", { milestones: "off" });
  await learner.play();
  await learner.watchUntil(1);
  await learner.clickSeek(0.5);
  await learner.watchUntil(11);
  await learner.pause();

  await expect(page.locator("#segments")).toHaveText("2");
  await expect(page.locator("#strip rect.segment")).toHaveCount(2);
  await expect(page.getByRole("img", { name: /% watched: 0:0.* to 0:0.*, 0:1.* to 0:1/ })).toBeVisible();
});

test("what the receiver got is shown, the preflight too, with its body on demand", async ({ learner }) => {
  const { page } = learner;
  await learner.open("/");
  await learner.play();
  const arrivals = page.locator("#arrivals");
  await expect(arrivals.locator(".what").last()).toHaveText("preflight");
  await arrivals.locator("summary", { hasText: "POST" }).first().click();
  await expect(arrivals.locator(".json")).toContainText('"authorization": "right"');
});

test("a receiver that fails twice is asked again until it has everything", async ({ learner, receiver }) => {
  const { page } = learner;
  await learner.open("/", { fault: "503x2", latency: "50", milestones: "off" });
  await learner.play();
  await learner.pause();
  await expect(states(page)).toHaveText(["delivered", "delivered", "delivered"], { timeout: 30_000 });
  const posts = receiver.arrivals.filter(({ method }) => method === "POST");
  expect(posts.slice(0, 3).map(({ answer }) => answer?.status)).toEqual([503, 503, 200]);
  await expect(page.locator("#arrivals .state", { hasText: "503" })).toHaveCount(2);
  expect(receiver.statements()).toHaveLength(3);
});

test("a record that breaks a rule has a red mark where it arrived", async ({ page, pagesUrl, receiver }) => {
  await page.goto(`${pagesUrl}/?player=html`);
  const sent = await page.request.post(`${receiver.url}/caliper`, {
    headers: { authorization: `Bearer ${receiver.key}`, "content-type": "application/json" },
    data: {
      sensor: "https://example.com/",
      sendTime: "now",
      dataVersion: "1",
      data: [{ action: "Watched" }],
    },
  });
  expect(sent.status()).toBe(200);
  await expect(page.locator("#arrivals .broken")).toHaveText(/^\d+ broken rules$/);
});

test("a learner who is asked first is recorded from the start once they allow it, and never after they withdraw", async ({
  page,
  receiver,
  pagesUrl,
}) => {
  await page.goto(`${pagesUrl}/?player=html&consent=pending`);
  const status = page.locator("#delivery");
  await expect(status).toHaveText("Nothing is recorded without consent.");
  await page.evaluate(() => document.querySelector("video")?.play());
  await expect
    .poll(() => page.evaluate(() => document.querySelector("video")?.currentTime))
    .toBeGreaterThan(1);
  expect(receiver.arrivals).toEqual([]);
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(status).toHaveText(/^This tab sends · .* · 2 delivered$/);
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(status).toHaveText("Nothing is recorded without consent.");
  await expect(page.locator("#left")).toHaveText("2 had left already");
});

test("a fault that is none, and an option that is wrong, are said in a sentence while the video plays", async ({
  learner,
}) => {
  const { page } = learner;
  await learner.open("/", { threshold: "7", fault: "banana", destination: "apple" });
  await expect(page.locator("#errors p")).toHaveText([
    /apple/,
    /banana/,
    /^invalid-option .*completion\.threshold/,
  ]);
  await learner.play();
  await learner.watchUntil(0.5);
  await expect(acts(page)).toHaveCount(0);
});

test("the knobs show what the query says, and set it anew", async ({ learner }) => {
  const { page } = learner;
  await learner.open("/", { player: "html", threshold: "0.8" });
  await expect(page.getByLabel("Completed at")).toHaveValue("0.8");
  await page.getByLabel("Milestones").fill("10,90");
  await page.getByRole("button", { name: "Apply and reload" }).click();
  await expect(page).toHaveURL(/\?player=html&threshold=0\.8&milestones=10%2C90$/);
  await expect(page.locator("#strip-marks line")).toHaveCount(2);
});

test("everything can be done from the keyboard", async ({ learner }) => {
  const { page } = learner;
  await learner.open("/", { milestones: "off" });
  await page.locator(".vjs-big-play-button").focus();
  await page.keyboard.press("Enter");
  await learner.watchUntil(0.5);
  await expect(acts(page).first()).toHaveText(/^Played/);

  await page.getByRole("button", { name: "Stop" }).focus();
  await page.keyboard.press("Enter");
  await expect(acts(page).first()).toHaveText("Session ended");
  await page.getByRole("log").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#records .json")).toBeVisible();
});

const looks = [
  ["videojs", "light"],
  ["videojs", "dark"],
  ["html", "light"],
] as const;

for (const [player, colorScheme] of looks) {
  test(`axe finds nothing on the page with ${player} in ${colorScheme} colours`, async ({ learner }) => {
    const { page } = learner;
    await page.emulateMedia({ colorScheme });
    await learner.open("/", { player, fault: "503/3" });
    await learner.play();
    await learner.watchUntil(1);
    await learner.pause();
    await page.locator("#records summary").first().click();
    await page.locator("#arrivals summary").first().click();
    await expect(page.locator(".json")).toHaveCount(2);
    expect(await findBarriers(page)).toEqual([]);
  });
}
