import { expect, mediaElement, scriptTag, test } from "./pages/own-pages.ts";
import { listTraces, pause, playUntil } from "./pages/traces.ts";

const INSPECTOR = "playtrace-inspector";

for (const [words, query, isOpen] of [
  ["data-inspector", "", true],
  ['data-inspector="address"', "?playtrace=inspect", true],
  ['data-inspector="address"', "", false],
  ["", "?playtrace=inspect", false],
] as const) {
  test(`a tag with ${words || "no word of it"} ${isOpen ? "opens" : "opens no"} inspector at "${query}"`, async ({
    page,
    ownPages,
    receiver,
  }) => {
    const parts: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/esm/inspector.js")) parts.push(request.url());
    });
    await page.goto(
      ownPages.put({ head: scriptTag(receiver, words), body: mediaElement() }, `/inspected.html${query}`),
    );
    await playUntil(page, 0.5);
    await pause(page);
    await expect.poll(() => ownPages.story().length).toBeGreaterThan(2);
    await expect(page.locator(INSPECTOR)).toHaveCount(isOpen ? 1 : 0);
    expect(parts.length).toBe(isOpen ? 1 : 0);
    if (isOpen) await expect(page.locator(INSPECTOR)).toContainText("Session started");
  });
}

test("a tag whose inspector cannot be loaded says so, and records all the same", async ({
  page,
  ownPages,
  receiver,
}) => {
  await page.route("**/esm/inspector.js", (route) => route.abort());
  await page.goto(
    ownPages.put({ head: scriptTag(receiver, "data-inspector"), body: mediaElement() }, "/inspected.html"),
  );
  await playUntil(page, 0.5);
  await expect.poll(() => ownPages.story().length).toBeGreaterThan(1);
  expect(await listTraces(page)).toEqual(["part-failed", "runs"]);
});
