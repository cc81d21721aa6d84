import { readFile } from "node:fs/promises";
import { viewsOf } from "../../src/report/views-of.ts";
import { dockInspector, inspectorOf, linesOf, readTimeline, type DrawnThing } from "./pages/inspectors.ts";
import { expect, mediaElement, scriptTag, test } from "./pages/own-pages.ts";
import { pause, playUntil } from "./pages/traces.ts";

/** Pictures are drawn to hundredths of a pixel. */
const scaleError = 0.002;
const page = { body: mediaElement() };
const watched = `data-milestones="5,25,50"`;

const flush = () =>
  new Promise<void>((resolve) => window.Playtrace.onTrace((trace) => void trace.flush().then(resolve)));

test("every event and record of a viewing is listed, with how far it has come", async ({
  page: tab,
  ownPages,
  receiver,
}) => {
  await tab.goto(ownPages.put({ body: page.body + scriptTag(receiver, watched) }));
  const inspector = await dockInspector(tab);
  await expect(inspector.getByText("Nothing has happened yet")).toBeVisible();
  await playUntil(tab, 1.5);
  await tab.locator("video").evaluate((media: HTMLMediaElement) => {
    media.currentTime = 9;
  });
  await playUntil(tab, 10.8);
  await pause(tab);
  await expect(linesOf(tab).last()).toContainText("Paused");
  await tab.evaluate(flush);
  await expect(linesOf(tab).locator(".state").filter({ hasNotText: "delivered" })).toHaveCount(0);

  const words = await linesOf(tab).locator(".what").allInnerTexts();
  expect(words.map((text) => text.split(" ")[0])).toEqual([
    "Session",
    "Played",
    "Milestone",
    "Seeked",
    "Milestone",
    "Paused",
  ]);
  const arrived = ownPages.story();
  expect(words).toHaveLength(arrived.length);

  for (const [place, { id }] of arrived.entries()) {
    await linesOf(tab).nth(place).click();
    await expect(inspector.locator(".detail-body dd").last()).toHaveText(id ?? "no id");
    await expect(inspector.getByText("The review finds nothing.")).toBeVisible();
  }
  await expect(inspector.locator(".steps .state")).toHaveText(["made", "stored", "delivered"]);
});

test("the timeline and the heat map are drawn to the scale of what the LRS got", async ({
  page: tab,
  ownPages,
  receiver,
}) => {
  await tab.goto(ownPages.put({ body: page.body + scriptTag(receiver, watched) }));
  const inspector = await dockInspector(tab);
  await tab.getByRole("tab", { name: "Timeline" }).click();
  await expect(inspector.getByText("Nothing has been played yet.")).toBeVisible();
  await playUntil(tab, 2);
  for (const [to, until] of [
    [12, 13],
    [4, 6],
  ] as const) {
    await tab.locator("video").evaluate((media: HTMLMediaElement, goal) => {
      media.currentTime = goal;
    }, to);
    await playUntil(tab, until);
  }
  await pause(tab);
  await tab.evaluate(flush);
  await expect.poll(() => ownPages.story().at(-1)?.name).toBe("paused");

  const story = ownPages.story();
  const length = await tab.locator("video").evaluate((media: HTMLMediaElement) => media.duration);
  const drawn = await readTimeline(tab, "stretch");
  expect(drawn.map(({ from, to }) => [from, to])).toEqual(story.at(-1)?.segments);
  const arcs = await readTimeline(tab, "arc");
  expect(arcs.map(({ from, to }) => [from, to])).toEqual(
    story.filter(({ name }) => name === "seeked").map(({ from, to }) => [from, to]),
  );
  const errorOf = ({ from, to, left, right }: DrawnThing): number =>
    Math.max(Math.abs(left - Math.min(from, to) / length), Math.abs(right - Math.max(from, to) / length));
  expect(Math.max(...drawn.map(errorOf), ...arcs.map(errorOf))).toBeLessThan(scaleError);

  const views = viewsOf(story.map(({ json }) => json));
  const bars = inspector.locator(".heatmap .bars rect");
  await expect
    .poll(() => bars.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("data-views")))))
    .toEqual(views?.perSecond.views);
  await expect(inspector.getByRole("img", { name: "3 stretches played, 2 seeks" })).toBeVisible();
});

test("records can be searched, filtered, copied and saved as they were sent", async ({
  page: tab,
  ownPages,
  receiver,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await tab.goto(ownPages.put({ body: page.body + scriptTag(receiver, watched) }));
  const inspector = await dockInspector(tab);
  await playUntil(tab, 1.5);
  await pause(tab);
  await expect(linesOf(tab)).toHaveCount(4);
  await tab.evaluate(flush);

  const save = async (name: string): Promise<string> => {
    const saving = tab.waitForEvent("download");
    await inspector.getByRole("button", { name, exact: true }).click();
    return readFile(await (await saving).path(), "utf8");
  };
  const sent = ownPages.story().map(({ id }) => id);
  const lines = (await save("Download JSON Lines")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(sent);
  expect(JSON.parse(await save("Download JSON")).map(({ id }: { id: string }) => id)).toEqual(sent);

  await inspector.getByRole("searchbox").fill("paused");
  await expect(linesOf(tab)).toHaveCount(1);
  await expect(inspector.getByRole("status")).toHaveText("1 of 4 lines.");
  await inspector.getByRole("button", { name: "Copy", exact: true }).click();
  await expect
    .poll(() => tab.evaluate(() => navigator.clipboard.readText()))
    .toContain(sent.at(-1) ?? "no id");
  await inspector.getByRole("searchbox").fill("nowhere to be found");
  await expect(inspector.getByText("Nothing is like what you look for.")).toBeVisible();
  await inspector.getByRole("searchbox").fill("");
  await inspector.getByLabel("Kind").selectOption("Progress");
  await expect(linesOf(tab)).toHaveCount(1);
});

test("a record that the server refuses is shown with its words, and can be sent again", async ({
  page: tab,
  ownPages,
  receiver,
}) => {
  receiver.faults.poison = "video/verbs/paused";
  await tab.goto(ownPages.put({ body: page.body + scriptTag(receiver) }));
  const inspector = await dockInspector(tab);
  await playUntil(tab, 1);
  await pause(tab);
  await expect(linesOf(tab)).toHaveCount(3);
  await tab.getByRole("tab", { name: "Delivery" }).click();
  await inspector.getByRole("button", { name: "Send now" }).click();
  await expect(inspector.getByRole("heading", { name: "Refused: 1" })).toBeVisible();
  await expect(inspector.getByRole("article").locator("[data-count] dd")).toHaveText(["0", "0", "2", "1"]);

  receiver.faults.clear();
  await inspector.getByRole("button", { name: "Send again", exact: true }).click();
  await expect(inspector.getByRole("heading", { name: /^Refused/ })).toBeHidden();
  await inspector.getByRole("button", { name: "Send now" }).click();
  await expect
    .poll(() => ownPages.story().map(({ name }) => name))
    .toEqual(["initialized", "played", "paused"]);
  await tab.getByRole("tab", { name: "Events" }).click();
  await expect(linesOf(tab).last().locator(".state")).toHaveText("delivered");
});

test("the connection is checked, and no credential is shown", async ({ page: tab, ownPages, receiver }) => {
  const key = "the-public-half";
  const secret = "the-wrong-secret";
  await tab.goto(ownPages.put({ body: page.body + scriptTag({ ...receiver, key, secret }, watched) }));
  const inspector = await dockInspector(tab);
  await playUntil(tab, 0.5);
  await pause(tab);
  await tab.getByRole("tab", { name: "Delivery" }).click();
  await inspector.getByRole("button", { name: "Check the connection" }).click();
  await expect(inspector.getByText("The server does not know this key and secret")).toBeVisible();
  await tab.evaluate(flush);
  await expect(inspector.getByText("destination-suspended")).toBeVisible();

  for (const name of ["Delivery", "Timeline", "Events"]) {
    await tab.getByRole("tab", { name }).click();
    const shown = await inspector.evaluate(
      ({ shadowRoot }) => shadowRoot?.querySelector(".inspector")?.outerHTML ?? "",
    );
    expect(shown).toContain("inspector");
    expect(shown).not.toContain(key);
    expect(shown).not.toContain(secret);
  }
  await expect(linesOf(tab).last().locator(".state")).toHaveText("suspended");
});

test("players of one page share one inspector, and closing it gives the page its room back", async ({
  page: tab,
  ownPages,
  receiver,
}) => {
  await tab.goto(
    ownPages.put({ body: mediaElement('id="one"') + mediaElement('id="two"') + scriptTag(receiver) }),
  );
  const inspector = await dockInspector(tab);
  const room = () => tab.evaluate(() => document.documentElement.style.paddingBlockEnd);
  await expect.poll(room).not.toBe("");
  await playUntil(tab, 0.5, "#two");
  await expect(inspector).toHaveCount(1);
  await inspector.getByLabel("Player").selectOption("1");
  await expect(linesOf(tab).first()).toContainText("Session started");
  await inspector.getByLabel("Player").selectOption("0");
  await expect(linesOf(tab)).toHaveCount(0);
  await inspector.getByRole("button", { name: "Close the inspector" }).click();
  await expect(inspectorOf(tab)).toHaveCount(0);
  expect(await room()).toBe("");
});

test("an inspector that stands in the page is used, and none is docked", async ({
  page: tab,
  ownPages,
  receiver,
}) => {
  const element = '<playtrace-inspector id="own"></playtrace-inspector>';
  const head = '<script type="module" src="/dist/esm/inspector.js"></script>';
  await tab.goto(ownPages.put({ head, body: mediaElement() + element + scriptTag(receiver) }));
  const inspector = await dockInspector(tab);
  await playUntil(tab, 0.5);
  await expect(linesOf(tab)).toHaveCount(2);
  await expect(inspector).toHaveCount(1);
  await expect(inspector).toHaveId("own");
  await expect(inspector.getByRole("button", { name: "Close the inspector" })).toBeHidden();
});
