import type { Page } from "@playwright/test";
import { findBarriers } from "./barriers.ts";
import { videoId } from "./package/course-folder.ts";
import { expect, test } from "./package/launched-courses.ts";
import { tellStory, wordsOf } from "./package/story.ts";

/** Of the 20 s of the video: far short of what passes and completes the course, for a busy computer pauses late. */
const firstPartSeconds = 2;
/** Beyond both and the first milestone, far short of the second. */
const secondPartSeconds = 7;
const toleranceSeconds = 0.5;

/** Presses the big button, watches until the playhead has come so far, and pauses. */
async function watchUntil(page: Page, seconds: number): Promise<void> {
  await page.getByRole("button", { name: "Play Video" }).click();
  await page.waitForFunction(
    (goal) => {
      const video = document.querySelector("video");
      if (!video || video.currentTime < goal) return false;
      video.pause();
      return true;
    },
    seconds,
    { polling: "raf" },
  );
}

/** What a video tells that is watched in part, and the rest of it at another device. */
const firstVisit = ["initialized", "played", "paused", "terminated"];

test("a Tin Can package tells what was watched, and goes on at another device", async ({
  page,
  lms,
  tincanCourse,
  openElsewhere,
}) => {
  const first = lms.launch({ kind: "tincan", page: tincanCourse.page, unit: videoId });
  const { registration } = first;
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.goto(first.url);
  expect(page.url()).not.toContain("auth=");
  await watchUntil(page, firstPartSeconds);
  await page.close();
  await expect.poll(() => wordsOf(tellStory(lms, registration))).toEqual(firstVisit);

  const second = lms.launch({ kind: "tincan", page: tincanCourse.page, unit: videoId, registration });
  const elsewhere = await openElsewhere(second.url);
  await watchUntil(elsewhere, secondPartSeconds);
  await elsewhere.close();
  await expect
    .poll(() => wordsOf(tellStory(lms, registration)))
    .toEqual([...firstVisit, "initialized", "played", "progressed", "completed", "paused", "terminated"]);
  const [, resumed] = tellStory(lms, registration).filter(({ said }) => said === "played");
  expect(Number(resumed?.time)).toBeGreaterThan(firstPartSeconds - toleranceSeconds);
  expect(lms.launches().at(-1)).toMatchObject({ isSatisfied: true });
  expect(tincanCourse.referrers).toEqual([]);
  hosts.delete("");
  expect(hosts).toEqual(new Set([tincanCourse.page, lms.url].map((url) => new URL(url).host)));
});

test("a cmi5 package keeps the rules of its session, goes on at another device, and leads back", async ({
  page,
  lms,
  cmi5Course,
  openElsewhere,
}) => {
  const returnUrl = `${cmi5Course.page}?returned`;
  const asked = {
    kind: "cmi5",
    page: cmi5Course.page,
    unit: videoId,
    masteryScore: 0.2,
    returnUrl,
  } as const;
  const first = lms.launch(asked);
  const { registration } = first;
  await page.goto(first.url);
  await watchUntil(page, firstPartSeconds);
  await page.close();
  const firstSession = ["lms launched", "unit initialized", ...firstVisit, "unit terminated"];
  await expect.poll(() => wordsOf(tellStory(lms, registration))).toEqual(firstSession);

  const elsewhere = await openElsewhere(lms.launch({ ...asked, registration }).url);
  await watchUntil(elsewhere, secondPartSeconds);
  await elsewhere.getByRole("button", { name: "Save and leave" }).click();
  await expect(elsewhere).toHaveURL(returnUrl);
  const story = tellStory(lms, registration).filter(({ said }) => said !== "lms satisfied");
  expect(wordsOf(story)).toEqual([
    ...firstSession,
    "lms launched",
    "unit initialized",
    "initialized",
    "played",
    "unit passed",
    "progressed",
    "completed",
    "unit completed",
    "paused",
    "terminated",
    "unit terminated",
  ]);
  const [, resumed] = story.filter(({ said }) => said === "played");
  expect(Number(resumed?.time)).toBeGreaterThan(firstPartSeconds - toleranceSeconds);
  expect(lms.launches().at(-1)).toMatchObject({ isSatisfied: true, state: "terminated" });
});

test("nothing completes or passes a course that is launched to review", async ({ page, lms, cmi5Course }) => {
  const asked = { kind: "cmi5", page: cmi5Course.page, unit: videoId, masteryScore: 0.2 } as const;
  const { registration, url } = lms.launch({ ...asked, mode: "Review" });
  await page.goto(url);
  await watchUntil(page, secondPartSeconds);
  await page.getByRole("button", { name: "Save and leave" }).click();
  await expect
    .poll(() => wordsOf(tellStory(lms, registration)))
    .toEqual([
      "lms launched",
      "unit initialized",
      "initialized",
      "played",
      "progressed",
      "paused",
      "terminated",
      "unit terminated",
    ]);
});

test("a package that nobody launched plays, and says that nothing is recorded", async ({
  page,
  lms,
  tincanCourse,
}) => {
  await page.goto(tincanCourse.page);
  await expect(page.getByRole("status")).toContainText("was not opened by a learning system");
  await watchUntil(page, 0.5);
  expect(lms.arrivals).toEqual([]);
});

for (const [tokenFault, words] of [
  ["error-1", "does not accept this launch any more"],
  ["html", "(token-unreadable)"],
  ["wrong-token", "This session is over"],
] as const) {
  test(`a token that fails (${tokenFault}) is told in plain words, and the video plays`, async ({
    page,
    lms,
    cmi5Course,
  }) => {
    const launched = lms.launch({ kind: "cmi5", page: cmi5Course.page, tokenFault });
    await page.goto(launched.url);
    await expect(page.getByRole("status")).toContainText(words);
    await watchUntil(page, 0.5);
    expect(wordsOf(tellStory(lms, launched.registration))).toEqual(["lms launched"]);
  });
}

test("a learner whom the launch does not name is told that watching may not count", async ({
  page,
  lms,
  tincanCourse,
}) => {
  const launched = new URL(lms.launch({ kind: "tincan", page: tincanCourse.page }).url);
  launched.searchParams.set("actor", "{}");
  await page.goto(launched.href);
  await expect(page.getByRole("status")).toContainText("does not say who you are");
});

test("a token with its scheme before it serves as well", async ({ page, lms, cmi5Course }) => {
  const launched = lms.launch({ kind: "cmi5", page: cmi5Course.page, tokenFault: "with-scheme" });
  await page.goto(launched.url);
  await watchUntil(page, 0.5);
  await expect
    .poll(() => wordsOf(tellStory(lms, launched.registration)))
    .toEqual(expect.arrayContaining(["unit initialized", "initialized", "played"]));
});

test("a course that was left says so, and opens no second time", async ({ page, lms, cmi5Course }) => {
  await page.goto(lms.launch({ kind: "cmi5", page: cmi5Course.page }).url);
  await page.getByRole("button", { name: "Save and leave" }).click();
  await expect(page.getByRole("status")).toContainText("You have left the course.");
  await page.reload();
  await expect(page.getByRole("status")).toContainText("This session is over");
});

test("a learner's captions and silence are set before playback", async ({ page, lms, cmi5Course }) => {
  const preferences = { languagePreference: "de,en-US", audioPreference: "off" } as const;
  await page.goto(lms.launch({ kind: "cmi5", page: cmi5Course.page, preferences }).url);
  await watchUntil(page, 0.5);
  await expect(page.getByText("One soft note each second.")).toBeVisible();
  expect(await page.evaluate(() => document.querySelector("video")?.muted)).toBe(true);
});

for (const kind of ["cmi5", "tincan"] as const) {
  test(`the page of a ${kind} package is open to all, and works by keyboard`, async ({
    page,
    lms,
    cmi5Course,
    tincanCourse,
  }) => {
    const course = kind === "cmi5" ? cmi5Course : tincanCourse;
    await page.goto(lms.launch({ kind, page: course.page, unit: videoId }).url);
    const button = page.getByRole("button", { name: "Play Video" });
    await expect(button).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(".video-js.vjs-playing")).toBeVisible();
  });
}
