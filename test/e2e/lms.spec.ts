import { readStatement } from "../../demo/server/lms/reading.ts";
import { expectValidStatement, expectValidStory } from "../support/statements.ts";
import { expect, test } from "./lms/visits.ts";
import type { Visit } from "./lms/visits.ts";

const toleranceSeconds = 0.5;
/** Half of the 20 s of the video: only both visits together reach it. */
const threshold = 0.5;
const masteryScore = 0.45;
const firstPartSeconds = 3;
const secondPartSeconds = 10.8;

/** What nearly every viewing reaches. */
const low = { threshold: 0.1, partSeconds: 3 };

const video = (...verbs: string[]): string[] => verbs.map((verb) => `video ${verb}`);

/** Leaves by the course's own button. */
async function leave({ page }: Visit): Promise<void> {
  await page.getByRole("button", { name: "Leave the course" }).click();
  await expect(page).toHaveURL(/\/returned\.html$/);
}

test("Tin Can: what was watched in part goes on in a clean profile where it stopped, and completes the course", async ({
  lms,
  coursePage,
  visit,
  story,
}) => {
  test.slow();
  const launched = lms.launch({ kind: "tincan", page: coursePage(threshold), learner: "ada" });
  const first = await visit(launched);
  await first.play();
  await first.watchUntil(firstPartSeconds);
  const stoppedAt = await first.position();
  expect(await first.readFaults()).toEqual([]);
  await first.leave();
  await expect.poll(() => story(launched)).toEqual(video("initialized", "played", "paused", "terminated"));
  expect(lms.launches()[0]).toMatchObject({ isSatisfied: false });

  const again = lms.launch({
    kind: "tincan",
    page: coursePage(threshold),
    registration: launched.registration,
  });
  const second = await visit(again);
  await second.play();
  expect(await second.position()).toBeGreaterThan(stoppedAt - toleranceSeconds);
  expect(second.page.url()).not.toContain("auth=");
  await second.watchUntil(secondPartSeconds);
  expect(await second.readFaults()).toEqual([]);
  await leave(second);
  await expect
    .poll(() => story(launched))
    .toEqual([
      ...video("initialized", "played", "paused", "terminated"),
      ...video("initialized", "played", "completed", "paused", "terminated"),
    ]);
  expect(lms.launches()).toMatchObject([{ isSatisfied: true }, { isSatisfied: true }]);
  for (const { actor } of lms.statements())
    expect(actor).toMatchObject({ account: { homePage: lms.url, name: "ada" } });
  expectValidStory(lms.statements());
  const bearers = lms.arrivals.map(({ headers }) => headers["authorization"]).filter(Boolean);
  expect(new Set(bearers)).toEqual(new Set(["right for launch 1", "right for launch 2"]));
});

test("cmi5: what was watched in part goes on in a clean profile where it stopped, passes and completes the course", async ({
  lms,
  coursePage,
  pagesUrl,
  visit,
  story,
  refusals,
}) => {
  test.slow();
  const launched = lms.launch({
    kind: "cmi5",
    page: coursePage(threshold),
    masteryScore,
    moveOn: "CompletedAndPassed",
  });
  const first = await visit(launched);
  await first.play();
  await first.watchUntil(firstPartSeconds);
  const stoppedAt = await first.position();
  expect(await first.readFaults()).toEqual([]);
  await first.leave();
  const firstStory = [
    "lms launched",
    "unit initialized",
    ...video("initialized", "played", "paused", "terminated"),
    "unit terminated",
  ];
  await expect.poll(() => story(launched)).toEqual(firstStory);
  expect(lms.launches()).toMatchObject([{ state: "terminated", isSatisfied: false }]);

  const { registration } = launched;
  const returnUrl = `${pagesUrl}/returned.html`;
  const second = await visit(
    lms.launch({ kind: "cmi5", page: coursePage(threshold), registration, masteryScore, returnUrl }),
  );
  await second.play();
  expect(await second.position()).toBeGreaterThan(stoppedAt - toleranceSeconds);
  await second.watchUntil(secondPartSeconds);
  expect(await second.readFaults()).toEqual([]);
  await leave(second);
  await expect
    .poll(() => story(launched).filter((told) => told !== "lms satisfied"))
    .toEqual([
      ...firstStory,
      "lms launched",
      "unit initialized",
      ...video("initialized", "played"),
      "unit passed",
      "video completed",
      "unit completed",
      ...video("paused", "terminated"),
      "unit terminated",
    ]);
  expect(story(launched).filter((told) => told === "lms satisfied")).toHaveLength(1);
  expect(lms.launches()).toMatchObject([{ isSatisfied: true }, { state: "terminated", isSatisfied: true }]);
  expectValidStory(lms.statements().filter((told) => !readStatement(told).isDefined));
  expect(refusals()).toEqual([]);
});

for (const mode of ["Browse", "Review"] as const) {
  test(`cmi5: who was launched to ${mode} watches without being judged`, async ({
    lms,
    coursePage,
    pagesUrl,
    visit,
    story,
    refusals,
  }) => {
    const returnUrl = `${pagesUrl}/returned.html`;
    const launched = lms.launch({
      kind: "cmi5",
      page: coursePage(low.threshold),
      mode,
      masteryScore: low.threshold,
      returnUrl,
    });
    const learner = await visit(launched);
    await learner.play();
    await learner.watchUntil(low.partSeconds);
    await leave(learner);
    await expect
      .poll(() => story(launched))
      .toEqual([
        "lms launched",
        "unit initialized",
        ...video("initialized", "played", "paused", "terminated"),
        "unit terminated",
      ]);
    expect(lms.launches()).toMatchObject([{ isSatisfied: false }]);
    expect(refusals()).toEqual([]);
  });
}

test("cmi5: a unit that is its video tells both stories in one", async ({
  lms,
  coursePage,
  pagesUrl,
  visit,
  story,
  refusals,
}) => {
  const returnUrl = `${pagesUrl}/returned.html`;
  const page = `${coursePage(low.threshold)}&layout=one`;
  const launched = lms.launch({ kind: "cmi5", page, masteryScore: low.threshold, returnUrl });
  const learner = await visit(launched);
  await learner.play();
  await learner.watchUntil(low.partSeconds);
  await leave(learner);
  await expect
    .poll(() => story(launched).filter((told) => told !== "lms satisfied"))
    .toEqual([
      "lms launched",
      "unit initialized",
      "video played",
      "unit passed",
      "unit completed",
      "video paused",
      "unit terminated",
    ]);
  expect(lms.launches()).toMatchObject([{ state: "terminated", isSatisfied: true }]);
  for (const statement of lms.statements()) expectValidStatement(statement);
  expect(refusals()).toEqual([]);
});

test("cmi5: a reload goes on with the session, and asks for no second token", async ({
  lms,
  coursePage,
  visit,
  story,
  refusals,
}) => {
  const launched = lms.launch({ kind: "cmi5", page: coursePage(threshold) });
  const learner = await visit(launched);
  await learner.play();
  await learner.watchUntil(1);
  await learner.page.reload();
  await expect(learner.page.getByRole("button", { name: "Leave the course" })).toBeEnabled();
  await learner.play();
  await learner.watchUntil(2);
  await learner.leave();
  await expect
    .poll(() => story(launched))
    .toEqual([
      "lms launched",
      "unit initialized",
      ...video("initialized", "played", "paused", "terminated"),
      ...video("initialized", "played", "paused", "terminated"),
      "unit terminated",
    ]);
  expect(lms.arrivals.filter(({ url }) => url.startsWith("/fetch/"))).toHaveLength(1);
  expect(refusals()).toEqual([]);
});

test("cmi5: an LMS that takes its time is waited for before anything can be played", async ({
  lms,
  coursePage,
  visit,
  story,
}) => {
  lms.faults.latencyMs = 400;
  const launched = lms.launch({ kind: "cmi5", page: coursePage(threshold) });
  const learner = await visit(launched);
  expect(story(launched)).toEqual(["lms launched", "unit initialized"]);
  await learner.play();
  await learner.watchUntil(1);
  await learner.leave();
  await expect
    .poll(() => story(launched))
    .toEqual([
      "lms launched",
      "unit initialized",
      ...video("initialized", "played", "paused", "terminated"),
      "unit terminated",
    ]);
});

for (const [tokenFault, code] of [
  ["error-1", "token-refused"],
  ["error-2", "token-refused"],
  ["error-3", "token-refused"],
  ["html", "token-unreadable"],
  ["wrong-token", "session-over"],
] as const) {
  test(`cmi5: where the token is ${tokenFault} the page says ${code}, plays, and sends no statement`, async ({
    lms,
    coursePage,
    visit,
    story,
  }) => {
    const launched = lms.launch({ kind: "cmi5", page: coursePage(threshold), tokenFault });
    const learner = await visit(launched);
    await expect(learner.page.getByRole("status")).toContainText(code);
    await learner.play();
    await learner.watchUntil(0.5);
    expect(await learner.readFaults()).toEqual([]);
    expect(story(launched)).toEqual(["lms launched"]);
    expect(lms.arrivals.filter(({ url }) => url.startsWith("/fetch/"))).toHaveLength(1);
  });
}

test("cmi5: a token with its scheme before it serves as well", async ({ lms, coursePage, visit, story }) => {
  const launched = lms.launch({ kind: "cmi5", page: coursePage(threshold), tokenFault: "with-scheme" });
  const learner = await visit(launched);
  await learner.play();
  await expect
    .poll(() => story(launched))
    .toEqual(["lms launched", "unit initialized", ...video("initialized", "played")]);
});

test("cmi5: a tab whose launch was overtaken says that its session is over, and what it tells is not taken", async ({
  lms,
  coursePage,
  visit,
  story,
}) => {
  const launched = lms.launch({ kind: "cmi5", page: coursePage(threshold) });
  const former = await visit(launched);
  await former.play();
  await expect.poll(() => story(launched)).toHaveLength(4);
  lms.launch({ kind: "cmi5", page: coursePage(threshold), registration: launched.registration });
  await former.pause();
  await expect(former.page.getByRole("status")).toContainText("session-over");
  await former.leave();
  expect(lms.launches().map(({ state }) => state)).toEqual(["abandoned", "launched"]);
  expect(story(launched)).toEqual([
    "lms launched",
    "unit initialized",
    ...video("initialized", "played"),
    "lms abandoned",
    "lms launched",
  ]);
});

test("cmi5: the learner's sound and captions are as they want them", async ({ lms, coursePage, visit }) => {
  const preferences = { audioPreference: "off", languagePreference: "fr,en-GB" } as const;
  const learner = await visit(lms.launch({ kind: "cmi5", page: coursePage(threshold), preferences }));
  await learner.play();
  expect(await learner.video.evaluate((media: HTMLVideoElement) => media.muted)).toBe(true);
  await expect(learner.page.locator(".vjs-text-track-cue").first()).toBeVisible();
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
