import { readdirSync } from "node:fs";
import type { FrameLocator, Page } from "@playwright/test";
import { findBarriers } from "./barriers.ts";
import { expect, test } from "./fixtures.ts";

const mostLines = 40;
const schemes = ["light", "dark"] as const;

/** What arrives of a play and a pause: the records of all requests to a path, each by what the learner did. */
interface Sent {
  readonly path: RegExp;
  readonly names: readonly string[];
}

const statements: Sent = { path: /^POST \/xapi\/statements$/, names: ["initialized", "played", "paused"] };
const events: Sent = { path: /^POST \/caliper$/, names: ["Started", "Paused"] };
const acts = (path: RegExp): Sent => ({ path, names: statements.names });

/** The gallery's pages, and what each sends. */
const examples: Readonly<Record<string, readonly Sent[]>> = {
  "/script-tag-videojs.html": [statements],
  "/script-tag-html.html": [statements],
  "/script-tag-late-videojs.html": [statements],
  "/gallery/caliper.html": [events],
  "/gallery/two-destinations.html": [statements, events],
  "/gallery/consent.html": [statements],
  "/gallery/resume.html": [statements],
  "/gallery/plugin.html": [statements],
  "/gallery/html-media.html": [statements],
  "/gallery/quiz.html": [{ ...statements, names: [...statements.names, "answered"] }],
  "/gallery/moodle.html": [acts(/^POST \/moodle\/lib\/ajax\/service\.php\?.*statement_post$/)],
  "/gallery/learningbuilder.html": [acts(/^POST \/learningbuilder\/API\/XAPI\/Post$/)],
  "/gallery/rabbitmq.html": [acts(/^POST \/rabbitmq\/api\/exchanges\/%2F\/amq\.default\/publish$/)],
  "/gallery/inspector.html": [statements],
  "/gallery/heat-map.html": [statements],
};

/** What a page needs of the learner beside play and pause. */
const asks: Readonly<Record<string, { readonly before?: string; readonly after?: string }>> = {
  "/gallery/consent.html": { before: "Yes" },
  "/gallery/quiz.html": { after: "True" },
};

/** Plays the video of the frame for a second, and pauses it. */
async function watch(frame: FrameLocator, path: string): Promise<void> {
  const press = (name: string | undefined) => name && frame.getByRole("button", { name }).click();
  const video = frame.locator("video");
  await video.waitFor();
  await press(asks[path]?.before);
  await video.evaluate((element: HTMLVideoElement) => element.play());
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(1);
  await video.evaluate((element: HTMLVideoElement) => element.pause());
  await press(asks[path]?.after);
}

/** A console error that is none: a browser tells so of every document that is not there yet. */
const isMissingState = (text: string, url: string): boolean =>
  text.includes("404") && url.includes("/xapi/activities/state");

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error" && !isMissingState(message.text(), url)) errors.push(message.text());
  });
  return errors;
}

for (const [path, sent] of Object.entries(examples)) {
  test(`${path} plays the video under the strict policy, sends what it tells, and has no barriers`, async ({
    page,
    pagesUrl,
    receiver,
  }) => {
    const errors = collectErrors(page);
    await page.goto(`${pagesUrl}/example.html?page=${path}`);
    await watch(page.frameLocator("#example"), path);

    const shown = page.locator("#arrivals li", { hasText: "POST" }).locator(".verb");
    for (const { path: wanted, names } of sent) {
      const told = async (): Promise<string[]> => {
        const words = (await shown.allInnerTexts()).flatMap((text) => text.split(", "));
        return words.filter((word) => names.includes(word));
      };
      await expect.poll(told, { timeout: 20_000 }).toHaveLength(names.length);
      expect(new Set(await told())).toEqual(new Set(names));
      const posts = receiver.arrivals.filter(({ method, url }) => wanted.test(`${method} ${url}`));
      expect(new Set(posts.map(({ answer }) => answer?.status))).toEqual(new Set([200]));
    }
    await expect(page.locator("#arrivals .broken")).toHaveCount(0);
    await page.goto(pagesUrl + path);
    expect(errors).toEqual([]);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
    }
  });
}

test("every page is linked once, with a sentence, and shown beside its own source, which is short", async ({
  page,
  pagesUrl,
}) => {
  await page.goto(`${pagesUrl}/gallery.html`);
  const links = await page
    .locator(".cards a")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  expect(links).toEqual([...Object.keys(examples).map((path) => `/example.html?page=${path}`), "/lms.html"]);
  await expect(page.locator(".cards p")).toHaveText(links.map(() => /^\s*[A-Z].*\.\s*$/));
  const files = readdirSync(new URL("../../demo/gallery", import.meta.url));
  expect(files.every((name) => `/gallery/${name}` in examples)).toBe(true);

  for (const path of Object.keys(examples)) {
    const source = await (await page.request.get(`${pagesUrl}${path}?source`)).text();
    expect(source).not.toContain("{{");
    expect(source.trimEnd().split("\n").length).toBeLessThanOrEqual(mostLines);
  }
});

test("a page's source is copied as somebody would write it who has an LRS of their own", async ({
  context,
  page,
  pagesUrl,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${pagesUrl}/gallery.html`);
  await page.getByRole("link", { name: "Caliper" }).click();
  await expect(page.locator("#source")).toContainText('data-endpoint="https://lrs.example.com/caliper"');
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.locator("#copied")).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await (await page.request.get(`${pagesUrl}/gallery/caliper.html?source`)).text());
});

test("a page that is none is said in a sentence, and no other address is shown", async ({
  page,
  pagesUrl,
}) => {
  for (const asked of ["/gallery/none.html", "//example.com/a.html", "javascript:alert(1)", ""]) {
    await page.goto(`${pagesUrl}/example.html?page=${encodeURIComponent(asked)}`);
    await expect(page.locator("#errors p")).toHaveText(`The gallery has no page "${asked}".`);
    expect(page.frames()[1]?.url()).toBe("about:blank");
  }
});

for (const [name, path] of [
  ["the gallery", "/gallery.html"],
  ["an example and what it sends", "/example.html?page=/gallery/html-media.html"],
] as const) {
  test(`axe finds nothing on ${name}, in light and dark colours`, async ({ page, pagesUrl }) => {
    await page.goto(pagesUrl + path);
    if (path.startsWith("/example")) {
      await watch(page.frameLocator("#example"), path);
      await page.locator("#arrivals summary", { hasText: "POST" }).first().click();
    }
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
    }
  });
}
