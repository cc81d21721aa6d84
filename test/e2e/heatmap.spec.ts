import type { Views } from "../../src/report/views.ts";
import { viewsOf } from "../../src/report/views-of.ts";
import { recordOf } from "../unit/report/told-viewings.ts";
import { findBarriers } from "./barriers.ts";
import { errorOfScale, heatmapHead, overflowOf, readBars, showStatements } from "./pages/heatmaps.ts";
import { expect, mediaElement, scriptTag, test, videojsTag } from "./pages/own-pages.ts";
import { pause, playUntil } from "./pages/traces.ts";

/** Bars are drawn to a hundredth of a unit of 1200 by 100. */
const scaleError = 0.001;
const hostile = `"><img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;

const played = (learner: string, text: string): object =>
  recordOf({
    learner,
    registration: learner,
    session: learner,
    verb: "terminated",
    result: { "played-segments": text },
    length: 20,
  });

/** Three learners of a film of 20 s. */
const statements = [
  played("ada", "0[.]20[,]5[.]8"),
  played("bob", "0[.]6[,]12[.]20"),
  played("eve", "0[.]3.2"),
];

const counted = (records: readonly object[]): Views => {
  const views = viewsOf(records);
  if (!views) throw new Error("The records tell of no film.");
  return views;
};

const video = mediaElement('id="film"');
const map = '<playtrace-heatmap for="film"></playtrace-heatmap>';

test("bars are as high as what they tell, and tell what the records add up to", async ({
  ownPages,
  page,
}) => {
  await page.goto(ownPages.put({ head: heatmapHead, body: video + map }));
  await showStatements(page, statements);
  const bars = await readBars(page);
  const { views, learners } = counted(statements).perSecond;
  expect(bars.map((bar) => bar.views)).toEqual(views);
  expect(bars.map((bar) => bar.learners)).toEqual(learners);
  expect(views).toEqual([3, 3, 3, 2, 2, 3, 2, 2, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2]);
  expect(errorOfScale(bars)).toBeLessThan(scaleError);
});

for (const [kind, body] of [
  ["statements", statements],
  ["an LRS's answer", { statements, more: "" }],
  ["views", counted(statements)],
] as const) {
  test(`src may hold ${kind}`, async ({ ownPages, page }) => {
    await page.route("**/film.json", (route) => route.fulfill({ json: body }));
    const element = '<playtrace-heatmap src="/film.json"></playtrace-heatmap>';
    await page.goto(ownPages.put({ head: heatmapHead, body: element }));
    await expect(page.locator(".bars rect")).toHaveCount(20);
    expect((await readBars(page)).map((bar) => bar.views)).toEqual(counted(statements).perSecond.views);
    await expect(page.getByRole("slider")).toHaveCount(0);
    await expect(page.getByRole("img", { name: "How often each part of A film was played" })).toBeVisible();
  });
}

test("this session's own film is drawn as it is played, and agrees with what the LRS got", async ({
  ownPages,
  page,
  receiver,
  records,
}) => {
  await page.goto(ownPages.put({ head: scriptTag(receiver) + heatmapHead, body: video + map }));
  await page.evaluate(() =>
    window.Playtrace.onTrace((trace) => {
      const element = document.querySelector("playtrace-heatmap");
      if (element) element.trace = trace;
    }),
  );
  await playUntil(page, 3);
  await pause(page);
  await records.expectStory(["initialized", "played", "paused"]);
  await expect.poll(async () => (await readBars(page))[1]?.views).toBe(1);

  await page.getByRole("slider").press("Home");
  await playUntil(page, 0.8);
  await pause(page);
  await expect.poll(async () => (await readBars(page))[0]?.views).toBe(2);
  await expect.poll(() => records.all().filter(({ name }) => name === "paused")).toHaveLength(2);
  const bars = await readBars(page);
  expect(bars.map((bar) => bar.views)).toEqual(counted(receiver.statements().map(Object)).perSecond.views);
  expect(errorOfScale(bars)).toBeLessThan(scaleError);
});

for (const player of ["html", "videojs"] as const) {
  test(`a press on a bar, and keys, seek the film (${player})`, async ({ ownPages, page }) => {
    const isVideojs = player === "videojs";
    const element = isVideojs ? mediaElement('id="film" class="video-js" data-setup="{}"') : video;
    await page.goto(ownPages.put({ head: heatmapHead + (isVideojs ? videojsTag : ""), body: element + map }));
    await page.locator("video").evaluate(async (media: HTMLVideoElement) => {
      if (media.readyState === 0)
        await new Promise((ready) => media.addEventListener("loadedmetadata", ready));
    });
    await showStatements(page, statements);
    const standsAt = () => page.locator("video").evaluate((media: HTMLVideoElement) => media.currentTime);
    const slider = page.getByRole("slider", { name: "Position in the film" });

    await page.locator('rect[data-from="12"]').click();
    await expect.poll(standsAt).toBeGreaterThanOrEqual(12);
    expect(await standsAt()).toBeLessThan(13);
    await expect(slider).toHaveAttribute("aria-valuetext", "0:12 to 0:13: 2 views, 2 learners");

    await slider.press("ArrowRight");
    await expect.poll(standsAt).toBe(13);
    await expect(slider).toHaveAttribute("aria-valuenow", "13");
    await slider.press("PageDown");
    await expect.poll(standsAt).toBe(3);
    await slider.press("End");
    await expect.poll(standsAt).toBe(19);
    await slider.press("Home");
    await expect.poll(standsAt).toBe(0);
    await expect(slider).toHaveAttribute("aria-valuenow", "0");
  });
}

test("a press that finds no media to seek is told as an error, and leaves the drawing", async ({
  ownPages,
  page,
}) => {
  await page.goto(ownPages.put({ head: heatmapHead, body: map }));
  await showStatements(page, statements);
  const told = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.querySelector("playtrace-heatmap")?.addEventListener("playtrace-error", (event) => {
          const { message }: Error = Reflect.get(event, "detail");
          resolve(message);
        });
      }),
  );
  await page.getByRole("slider").press("ArrowRight");
  expect(await told).toBe("The heat map's for names no media element.");
  await expect(page.locator(".bars rect")).toHaveCount(20);
});

test("what had the focus keeps it, and an open table stays open, when it is drawn anew", async ({
  ownPages,
  page,
}) => {
  await page.goto(ownPages.put({ head: heatmapHead, body: video + map }));
  await showStatements(page, statements);
  await page.getByText("As a table").click();
  await page.getByRole("slider").focus();
  await showStatements(page, statements.slice(1));
  await expect(page.getByRole("slider")).toBeFocused();
  await expect(page.getByRole("row", { name: "0:00–0:01 2 2 100 %" })).toBeVisible();
});

for (const [what, answer, sentence] of [
  ["no JSON", { body: "<html>" }, "it cannot be reached, or is no JSON"],
  ["missing", { status: 404, body: "[]" }, "the server answered 404"],
  ["of no film", { json: [{ verb: 1 }] }, "it tells nothing of one film"],
  [
    "views of a wrong shape",
    { json: { ...counted(statements), length: 1e9 } },
    "it tells nothing of one film",
  ],
] as const) {
  test(`a src that is ${what} is said in a sentence, and told once`, async ({ ownPages, page }) => {
    await page.route("**/film.json", (route) => route.fulfill(answer));
    await page.goto(ownPages.put({ head: heatmapHead, body: map }));
    const told = await page.locator("playtrace-heatmap").evaluate(
      (element) =>
        new Promise((resolve) => {
          element.addEventListener("playtrace-error", (event) => {
            const { code, which }: { code: string; which: string } = Reflect.get(event, "detail");
            resolve(`${code} ${which}`);
          });
          element.setAttribute("src", "/film.json");
        }),
    );
    expect(told).toBe("invalid-option src");
    await expect(page.getByRole("status")).toHaveText(`The heat map's src cannot be shown: ${sentence}.`);
  });
}

test("what is set before the element is known is shown, and what is none is said", async ({
  ownPages,
  page,
}) => {
  await page.goto(ownPages.put({ body: map }));
  const element = page.locator("playtrace-heatmap");
  await element.evaluate((node, given) => Object.assign(node, { statements: given }), statements);
  await page.addScriptTag({ url: "/dist/esm/heatmap.js", type: "module" });
  await expect(page.locator(".bars rect")).toHaveCount(20);
  await element.evaluate((node) => Reflect.set(node, "views", { perSecond: 7 }));
  await expect(page.getByRole("status")).toHaveText("The heat map cannot show its views.");
});

test("hostile names and values are text, or nothing", async ({ ownPages, page }) => {
  await page.goto(ownPages.put({ head: heatmapHead, body: video + map }));
  const bad = statements.map((statement) => ({
    ...statement,
    actor: { name: hostile, mbox: hostile },
    object: { id: hostile, definition: { name: { [hostile]: hostile } } },
  }));
  await showStatements(page, bad);
  await expect(page.locator("figcaption b")).toHaveText(hostile);
  await expect(page.locator("playtrace-heatmap :is(img, script)")).toHaveCount(0);
  await expect(page).toHaveTitle("Own page");
});

for (const [colorScheme, direction] of [
  ["light", "ltr"],
  ["dark", "rtl"],
] as const) {
  test(`axe finds nothing in ${colorScheme} colours, ${direction}, 320 pixels wide`, async ({
    ownPages,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme });
    const body = `<main dir="${direction}"><h1>Film</h1>${map}</main>`;
    const head = `${heatmapHead}<meta name="color-scheme" content="light dark">`;
    await page.goto(ownPages.put({ head, body }));
    await showStatements(page, statements);
    await page.getByText("As a table").click();
    await expect(page.getByRole("row")).toHaveCount(21);
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    expect(errorOfScale(await readBars(page))).toBeLessThan(scaleError);
  });
}
