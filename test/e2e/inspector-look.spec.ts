import { findBarriers } from "./barriers.ts";
import { inspectorOf, installScene, linesOf, listOf } from "./pages/inspectors.ts";
import { expect, test } from "./pages/own-pages.ts";

const hostile = `"><img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
const body = "<main><h1>A page</h1></main>";

test.beforeEach(({ page }) => installScene(page));

for (const colorScheme of ["light", "dark"] as const) {
  for (const direction of ["ltr", "rtl"] as const) {
    test(`axe finds nothing in any view in ${colorScheme} colours, ${direction}`, async ({
      page,
      ownPages,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(ownPages.put({ body }));
      await page.evaluate(
        ([dir, text]) => {
          document.documentElement.dir = dir;
          const trace = window.scene.begin();
          window.scene.tellMany(trace, 12);
          window.scene.tellHostile(trace, text);
        },
        [direction, hostile] as const,
      );
      await expect(linesOf(page).last()).toContainText("findings");
      await linesOf(page).last().click();
      expect(await findBarriers(page)).toEqual([]);
      for (const name of ["Timeline", "Delivery"]) {
        await page.getByRole("tab", { name }).click();
        await expect(page.getByRole("tabpanel", { name })).toBeVisible();
        expect(await findBarriers(page)).toEqual([]);
      }
    });
  }
}

test("whatever records hold is text", async ({ page, ownPages }) => {
  await page.goto(ownPages.put({ body }));
  await page.evaluate((text) => window.scene.tellHostile(window.scene.begin(), text), hostile);
  await linesOf(page).click();
  const inspector = inspectorOf(page);
  await expect(inspector.locator(".json .key").filter({ hasText: hostile })).toBeVisible();
  await expect(
    inspector
      .locator(".json .text")
      .filter({ hasText: JSON.stringify(hostile) })
      .first(),
  ).toBeVisible();
  await expect(inspector.locator(".steps .reason")).toHaveText(["", hostile]);
  await page.getByRole("tab", { name: "Delivery" }).click();
  await expect(inspector.getByRole("region", { name: "The server's words" })).toContainText("<img");
  await expect(inspector.locator("img, script")).toHaveCount(0);
  await expect(page).toHaveTitle("Own page");
});

test("of ten thousand lines only those in sight are elements, and all are counted", async ({
  page,
  ownPages,
}) => {
  await page.goto(ownPages.put({ body }));
  await page.evaluate(() => window.scene.tellMany(window.scene.begin(), 10_000));
  const options = linesOf(page);
  await expect(options.last()).toHaveAttribute("aria-posinset", "10000");
  await expect(options.last()).toHaveAttribute("aria-setsize", "10000");
  expect(await options.count()).toBeLessThan(80);
  await listOf(page).focus();
  await page.keyboard.press("Home");
  await expect(options.first()).toHaveAttribute("aria-posinset", "1");
  const places = await options.evaluateAll((all) => all.map((one) => Number(one.ariaPosInSet)));
  expect(places).toEqual(places.map((_, index) => index + 1));
});

test("lines that come keep the list at its end, unless the reader has scrolled back", async ({
  page,
  ownPages,
}) => {
  await page.goto(ownPages.put({ body }));
  const trace = await page.evaluateHandle(() => {
    const told = window.scene.begin();
    window.scene.tellMany(told, 100);
    return told;
  });
  const options = linesOf(page);
  await expect(options.last()).toHaveAttribute("aria-posinset", "100");
  await trace.evaluate((told) => void window.scene.tellMany(told, 50, 100));
  await expect(options.last()).toHaveAttribute("aria-posinset", "150");
  await listOf(page).evaluate((list) => {
    list.scrollTop = 0;
  });
  await expect(options.first()).toHaveAttribute("aria-posinset", "1");
  await trace.evaluate((told) => void window.scene.tellMany(told, 50, 150));
  await expect(options.first()).toHaveAttribute("aria-setsize", "200");
  await expect(options.first()).toHaveAttribute("aria-posinset", "1");
});

test("everything can be done by keyboard", async ({ page, ownPages }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto(ownPages.put({ body }));
  await page.evaluate(() => window.scene.tellMany(window.scene.begin("beside"), 40));
  const list = listOf(page);
  const chosen = listOf(page).getByRole("option", { selected: true });
  await expect(linesOf(page).last()).toHaveAttribute("aria-posinset", "40");
  await list.focus();
  for (const [key, place] of [
    ["End", "40"],
    ["ArrowUp", "39"],
    ["Home", "1"],
    ["ArrowDown", "2"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(chosen).toHaveAttribute("aria-posinset", place);
    await expect(list).toHaveAttribute("aria-activedescendant", (await chosen.getAttribute("id")) ?? "none");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "What was chosen" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list).toBeFocused();

  await page.getByRole("tab", { name: "Events" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Timeline" })).toBeFocused();
  await expect(page.getByRole("tabpanel", { name: "Timeline" })).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("tabpanel", { name: "Delivery" })).toBeVisible();

  const inspector = inspectorOf(page);
  const width = () => inspector.evaluate((element) => element.getBoundingClientRect().width);
  const before = await width();
  await inspector.getByRole("separator").focus();
  await page.keyboard.press("ArrowLeft");
  expect(await width()).toBe(before + 24);
  await inspector.getByRole("button", { name: "Fold" }).press("Enter");
  await expect(inspector.getByRole("tablist")).toBeHidden();
  await expect(inspector.getByRole("button", { name: "Fold" })).toHaveAttribute("aria-expanded", "false");
});

test("what is dropped for good is asked for twice", async ({ page, ownPages }) => {
  await page.goto(ownPages.put({ body }));
  const trace = await page.evaluateHandle(() => window.scene.begin());
  await page.getByRole("tab", { name: "Delivery" }).click();
  await page.getByRole("button", { name: "Give up" }).click();
  expect(await trace.evaluate(({ asked }) => asked)).toEqual([]);
  await page.getByRole("button", { name: "Sure? They are gone then" }).click();
  await expect.poll(() => trace.evaluate(({ asked }) => asked)).toEqual(["drop refused"]);
});

test("what fails in the inspector is told once, and nothing else fails with it", async ({
  page,
  ownPages,
}) => {
  const told: string[] = [];
  page.on("console", (message) => told.push(message.text()));
  await page.goto(ownPages.put({ body }));
  const trace = await page.evaluateHandle(() => {
    const broken = Object.assign(window.scene.begin(), {
      status: () => {
        throw new Error("broken");
      },
    });
    window.scene.tellMany(broken, 1);
    return broken;
  });
  await trace.evaluate((broken) => void window.scene.tellMany(broken, 3, 1));
  await expect(linesOf(page)).toHaveCount(4);
  await page.getByRole("tab", { name: "Delivery" }).click();
  await page.getByRole("tab", { name: "Events" }).click();
  await expect(listOf(page)).toBeVisible();
  expect(told.filter((text) => text.includes("The inspector cannot show something"))).toHaveLength(1);
});

for (const width of [320, 768, 1400]) {
  test(`nothing is cut off in a window of ${width} pixels`, async ({ page, ownPages }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(ownPages.put({ body }));
    await page.evaluate(() => window.scene.tellMany(window.scene.begin(), 40));
    const list = listOf(page);
    await expect(linesOf(page).first()).toBeVisible();
    for (const name of ["Events", "Timeline", "Delivery"]) {
      await page.getByRole("tab", { name }).click();
      const cut = await inspectorOf(page).evaluate((element) =>
        [...(element.shadowRoot?.querySelectorAll(".bar, .toolbar, .panel, .card, .detail") ?? [])]
          .filter((part) => part.scrollWidth > part.clientWidth)
          .map((part) => part.className),
      );
      expect(cut).toEqual([]);
    }
    await page.getByRole("tab", { name: "Events" }).click();
    await linesOf(page).last().click();
    await expect(page.getByRole("region", { name: "What was chosen" })).toBeVisible();
    await expect(list).toBeVisible({ visible: width >= 768 });
  });
}
