import type { Page } from "@playwright/test";
import { findBarriers } from "./barriers.ts";
import { expect, test } from "./lms/visits.ts";
import type { Visit } from "./lms/visits.ts";

const toleranceSeconds = 0.5;
/** Of the 20 s of the video: short of what completes it, though both visits together reach that. */
const firstPartSeconds = 3;
const secondPartSeconds = 7.5;

const video = (...verbs: string[]): string[] => verbs.map((verb) => `video ${verb}`);

/** Leaves by the course's own button. */
async function leave({ page }: Visit): Promise<void> {
  await page.getByRole("button", { name: "Leave the course" }).click();
  await expect(page).toHaveURL(/\/returned\.html$/);
}

async function open(page: Page, pagesUrl: string, kind: "cmi5" | "tincan"): Promise<void> {
  await page.goto(`${pagesUrl}/lms.html`);
  await page.getByLabel("Launch by").selectOption(kind);
}

test("Tin Can: what was watched in part goes on in a clean profile where it stopped, and completes the course", async ({
  lms,
  coursePage,
  visit,
  story,
}) => {
  const launched = lms.launch({ kind: "tincan", page: coursePage, learner: "ada" });
  const first = await visit(launched);
  await first.play();
  await first.watchUntil(firstPartSeconds);
  const stoppedAt = await first.position();
  expect(await first.readFaults()).toEqual([]);
  await first.leave();
  await expect.poll(() => story(launched)).toEqual(video("initialized", "played", "paused", "terminated"));
  expect(lms.launches()[0]).toMatchObject({ isSatisfied: false });

  const again = lms.launch({ kind: "tincan", page: coursePage, registration: launched.registration });
  const second = await visit(again);
  await second.play();
  expect(await second.position()).toBeGreaterThan(stoppedAt - toleranceSeconds);
  await second.watchUntil(secondPartSeconds);
  expect(await second.readFaults()).toEqual([]);
  await leave(second);
  await expect
    .poll(() => story(launched))
    .toEqual([
      ...video("initialized", "played", "paused", "terminated"),
      ...video("initialized", "played", "progressed", "completed", "paused", "terminated"),
    ]);
  expect(lms.launches()).toMatchObject([{ isSatisfied: true }, { isSatisfied: true }]);
  for (const { actor } of lms.statements())
    expect(actor).toMatchObject({ account: { homePage: lms.url, name: "ada" } });
  const bearers = lms.arrivals.map(({ headers }) => headers["authorization"]).filter(Boolean);
  expect(new Set(bearers)).toEqual(new Set(["right for launch 1", "right for launch 2"]));
});

test("a page that nobody launched says so, and plays", async ({ visit, pagesUrl, lms }) => {
  const opened = await visit({
    ...lms.launch({ kind: "tincan", page: pagesUrl }),
    url: `${pagesUrl}/launched.html`,
  });
  await expect(opened.page.getByRole("status")).toContainText("No LMS launched this page.");
  await opened.play();
  await opened.watchUntil(0.5);
  expect(lms.arrivals).toEqual([]);
});

test.describe("the page that plays the LMS", () => {
  test("launches, shows the URL, opens the course in itself, and tells its story as it goes", async ({
    page,
    pagesUrl,
  }) => {
    await open(page, pagesUrl, "tincan");
    await page.getByRole("button", { name: "New attempt" }).click();
    await expect(page.getByRole("region", { name: "Launch URL" })).toContainText("activity_id=");
    await page.getByRole("button", { name: "Open here" }).click();
    await page.frameLocator("iframe").locator(".vjs-big-play-button").click();
    await expect(page.locator("#story .what")).toHaveText(["Video played", "Video initialized"]);
    await expect(page.locator("#state")).toHaveText("running");
    await page.getByRole("button", { name: "Close" }).click();
    await expect(page.locator("#story .what").first()).toHaveText("Video terminated");
    await expect(page.locator("#satisfied")).toHaveText("not yet");
    await expect(page.locator("#arrivals .what", { hasText: "state/progress" }).first()).toBeVisible();
  });

  test("says in a sentence what it cannot launch", async ({ page, pagesUrl }) => {
    await open(page, pagesUrl, "cmi5");
    await page.getByLabel("Mastery score").fill("80");
    await page.getByRole("button", { name: "New attempt" }).click();
    await expect(page.locator("#errors")).toContainText("masteryScore is not within 0 and 1.");
  });

  test("asks of a Tin Can launch nothing that only cmi5 knows", async ({ page, pagesUrl }) => {
    await open(page, pagesUrl, "cmi5");
    await expect(page.getByLabel("Mode")).toBeVisible();
    await page.getByLabel("Launch by").selectOption("tincan");
    await expect(page.getByLabel("Mode")).toBeHidden();
  });

  test("can be used from the keyboard", async ({ page, pagesUrl }) => {
    await open(page, pagesUrl, "cmi5");
    await page.getByLabel("Learner").focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("#story .what")).toHaveText(["LMS launched"]);
    await page.getByRole("log").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.locator("#story .json")).toContainText("sessionid");
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`has nothing that axe finds in ${colorScheme} colours, nor has the course that it launches`, async ({
      page,
      pagesUrl,
      context,
    }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, pagesUrl, "tincan");
      await page.getByRole("button", { name: "New attempt" }).click();
      await page.getByRole("button", { name: "Open here" }).click();
      await page.frameLocator("iframe").locator(".vjs-big-play-button").click();
      await page.locator("#story summary").first().click();
      await page.locator("#arrivals summary").first().click();
      await expect(page.locator(".json")).toHaveCount(2);
      expect(await findBarriers(page)).toEqual([]);

      const opened = context.waitForEvent("page");
      await page.getByRole("link", { name: "Open in a new tab" }).click();
      const course = await opened;
      await expect(course.getByRole("button", { name: "Leave the course" })).toBeEnabled();
      expect(await findBarriers(course)).toEqual([]);
    });
  }
});
