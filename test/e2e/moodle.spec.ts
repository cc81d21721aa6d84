import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { startFilmSite, type FilmSite } from "./moodle/film-site.ts";
import { pause, playUntil } from "./pages/traces.ts";

const test = base.extend<{ readonly site: FilmSite }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern
  site: async ({}, use) => {
    const site = await startFilmSite();
    await use(site);
    await site.close();
  },
});

/** Logs a user in, in this browser, and opens the film. */
async function open(context: BrowserContext, site: FilmSite, user = 2): Promise<Page> {
  const login = site.logIn(user);
  await context.addCookies([{ name: "MoodleSession", value: login.cookie, url: site.wwwroot }]);
  const page = await context.newPage();
  await page.goto(site.filmFor(login));
  await page.waitForFunction(() => window.film !== undefined);
  return page;
}

const verbs = ({ processed }: FilmSite): unknown[] =>
  processed.map(({ statement: { verb } }) => Object(Reflect.get(Object(verb), "display")).en);

const idsOf = ({ processed }: FilmSite): ReadonlySet<unknown> =>
  new Set(processed.map(({ statement: { id } }) => id));

/** Ids of all records that pages of this browser made. */
const madeIn = (page: Page): Promise<ReadonlySet<unknown>> =>
  page
    .evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("record ")))
    .then((keys) => new Set(keys.map((key) => key.replace("record ", ""))));

const status = (page: Page) => page.evaluate(() => window.film.status()[0]);

test("a viewing in a page of the Moodle arrives, by the login's own cookie", async ({ context, site }) => {
  const page = await open(context, site);
  await playUntil(page, 1);
  await pause(page);
  await page.evaluate(() => window.film.stop());
  expect(verbs(site)).toEqual(["initialized", "played", "paused", "terminated"]);
  expect(site.processed.every(({ user, component }) => user === 2 && component === "mod_film")).toBe(true);
  expect(idsOf(site)).toEqual(await madeIn(page));
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("sesskey");
});

test("what is done while the login is over waits, and arrives once somebody has logged in as the same user", async ({
  context,
  site,
}) => {
  const page = await open(context, site);
  await playUntil(page, 1);
  await expect.poll(() => verbs(site)).toContain("played");
  site.endSessions();
  await pause(page);
  await expect.poll(async () => (await madeIn(page)).size).toBe(3);
  await page.evaluate(() => window.film.flush());
  expect(await status(page)).toMatchObject({ suspended: "servicerequireslogin", quarantined: 0 });
  expect(verbs(site)).toEqual(["initialized", "played"]);
  await page.close();

  const other = await open(context, site, 3);
  await other.evaluate(() => window.film.flush());
  expect(verbs(site)).toEqual(["initialized", "played"]);
  await other.close();

  const next = await open(context, site);
  await expect.poll(() => idsOf(site)).toEqual(await madeIn(next));
  expect(verbs(site)).toEqual(["initialized", "played", "paused", "terminated"]);
});

test("a tab that is closed amid playback says so by a beacon, and another device goes on there", async ({
  browser,
  context,
  site,
}) => {
  const page = await open(context, site);
  await playUntil(page, 2);
  await expect.poll(() => verbs(site)).toContain("played");
  await page.close();
  await expect.poll(() => verbs(site)).toEqual(["initialized", "played", "paused", "terminated"]);
  const last = site.arrivals.findLast(({ functions }) => functions.includes("core_xapi_statement_post"));
  expect(last?.contentType).toMatch(/^text\/plain/);

  const elsewhere = await browser.newContext();
  const second = await open(elsewhere, site);
  await expect
    .poll(() => second.evaluate(() => document.querySelector("video")?.currentTime))
    .toBeGreaterThan(1.5);
  await elsewhere.close();
});
