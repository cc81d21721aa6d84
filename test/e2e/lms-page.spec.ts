import type { Page } from "@playwright/test";
import { findBarriers } from "./barriers.ts";
import { expect, test } from "./lms/visits.ts";

async function open(page: Page, pagesUrl: string, kind: "cmi5" | "tincan"): Promise<void> {
  await page.goto(`${pagesUrl}/lms.html`);
  await page.getByLabel("Launch by").selectOption(kind);
}

test("the page launches, shows the URL, opens the course in itself, and tells its story as it goes", async ({
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

test("the page tells when the course is satisfied", async ({ page, pagesUrl }) => {
  await open(page, pagesUrl, "cmi5");
  await page.getByLabel("Satisfied by").selectOption("NotApplicable");
  await page.getByRole("button", { name: "New attempt" }).click();
  await expect(page.locator("#story .what")).toHaveText(["LMS satisfied", "LMS launched"]);
  await expect(page.locator("#satisfied")).toHaveText("yes");
});

test("the page says in a sentence what it cannot launch", async ({ page, pagesUrl }) => {
  await open(page, pagesUrl, "cmi5");
  await page.getByLabel("Mastery score").fill("80");
  await page.getByRole("button", { name: "New attempt" }).click();
  await expect(page.locator("#errors")).toContainText("masteryScore is not within 0 and 1.");
});

test("the page asks of a Tin Can launch nothing that only cmi5 knows", async ({ page, pagesUrl }) => {
  await open(page, pagesUrl, "cmi5");
  await expect(page.getByLabel("Mode")).toBeVisible();
  await page.getByLabel("Launch by").selectOption("tincan");
  await expect(page.getByLabel("Mode")).toBeHidden();
});

test("the page can be used from the keyboard", async ({ page, pagesUrl }) => {
  await open(page, pagesUrl, "cmi5");
  await page.getByLabel("Learner").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#story .what")).toHaveText(["LMS launched"]);
  await page.getByRole("log").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#story .json")).toContainText("sessionid");
  await page.getByRole("button", { name: "Open here" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Open here" })).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the page has nothing that axe finds in ${colorScheme} colours, nor has the course that it launches`, async ({
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
