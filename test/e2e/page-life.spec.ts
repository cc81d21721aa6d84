import { chromium, type Browser, type Page } from "@playwright/test";
import { chromiumArguments, locateChromium } from "../support/chromium.mjs";
import { expect, mediaElement, promptTag, scriptTag, test, videojsTag } from "./pages/own-pages.ts";
import { listTraces, pause, playUntil } from "./pages/traces.ts";
import { verbsOf } from "./told.ts";

const started = ["initialized", "played"];
const closed = ["paused", "terminated"];

/** A Chromium with switches that the other tests do without. */
async function launch(parameters: { args?: readonly string[]; without?: string[] }): Promise<Browser> {
  const executablePath = locateChromium();
  return chromium.launch({
    args: [...chromiumArguments, ...(parameters.args ?? [])],
    ignoreDefaultArgs: parameters.without ?? [],
    ...(executablePath !== undefined && { executablePath }),
  });
}

test("a page that the learner leaves for another tells the end of the session", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  await page.goto(ownPages.put({ head: promptTag(receiver), body: mediaElement() }));
  await playUntil(page, 1);
  await page.goto(ownPages.put({}, "/other.html"));
  await records.expectStory([...started, ...closed]);
});

test("a reload in the middle goes on in the same registration, with what was watched before", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  await page.goto(
    ownPages.put({
      head: promptTag(receiver, 'data-milestones="off" data-threshold="0.05"'),
      body: mediaElement(),
    }),
  );
  await playUntil(page, 1.5);
  await page.reload();
  await playUntil(page, 1);
  await pause(page);
  await records.expectStory([...started, "completed", ...closed, ...started, "paused"]);
  const story = records.all();
  const [first, second] = [story[3], story.at(-1)];
  expect(new Set(story.map(({ registration }) => registration)).size).toBe(1);
  expect(new Set(story.map(({ session }) => session)).size).toBe(2);
  expect(second?.segments?.slice(0, 1)).toEqual(first?.segments);
  expect(second?.segments).toHaveLength(2);
});

test("a page that returns from the back/forward cache begins a new session in the same registration", async ({
  ownPages,
  receiver,
  records,
}) => {
  const browser = await launch({ without: ["--disable-back-forward-cache"] });
  try {
    const page = await browser.newPage();
    await page.addInitScript(() =>
      addEventListener("pageshow", ({ persisted }) => {
        document.documentElement.dataset["persisted"] = String(persisted);
      }),
    );
    await page.goto(ownPages.put({ head: promptTag(receiver), body: mediaElement() }));
    await playUntil(page, 0.7);
    await records.expectStory(started);
    await page.goto(ownPages.put({}, "/other.html"));
    await page.goBack({ waitUntil: "commit" });
    await expect(page.locator("html")).toHaveAttribute("data-persisted", "true");
    await playUntil(page, 1.5);
    await pause(page);
    await records.expectStory([...started, ...closed, ...started, "paused"]);
    const story = records.all();
    expect(new Set(story.map(({ registration }) => registration)).size).toBe(1);
    expect(new Set(story.map(({ session }) => session)).size).toBe(2);
    expect(story.at(-1)?.segments).toHaveLength(2);
  } finally {
    await browser.close();
  }
});

test("a page that is hidden sends at once what waits", async ({ page, ownPages, receiver, records }) => {
  const options = JSON.stringify({ batch: { maxDelayMs: 600_000 } });
  const block = `<script type="application/json" id="playtrace">${options}</script>`;
  await page.goto(ownPages.put({ head: block + scriptTag(receiver), body: mediaElement() }));
  await playUntil(page, 0.5);
  await records.expectStory(started);
  await page.evaluate(() =>
    window.Playtrace.onTrace((trace) => {
      trace.on("event", ({ event }) => (document.title = event.type));
    }),
  );
  await pause(page);
  await expect(page).toHaveTitle("paused");
  // Playwright keeps every page in view, minimised or behind another.
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { get: () => true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await records.expectStory([...started, "paused"]);
});

test("an element that left the page ends its session, one that was moved does not", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  const body = `<main></main>${mediaElement('id="moved" data-playtrace-activity-id="urn:x:moved"')}
    ${mediaElement('id="gone" data-playtrace-activity-id="urn:x:gone"')}`;
  await page.goto(ownPages.put({ head: promptTag(receiver), body }));
  await playUntil(page, 0.5, "#moved");
  await playUntil(page, 0.5, "#gone");
  await page.evaluate(() => {
    document.querySelector("#gone")?.remove();
    document.querySelector("main")?.append(document.querySelector("#moved") ?? "");
  });
  const storyOf = (id: string): string[] =>
    verbsOf(records.all().filter(({ json }) => JSON.stringify(json["object"]).includes(id)))
      // What is out of the page has no size.
      .filter((verb) => verb !== "interacted");
  await expect.poll(() => storyOf("urn:x:gone"), { timeout: 30_000 }).toEqual([...started, ...closed]);
  expect(storyOf("urn:x:moved").slice(0, 2)).toEqual(started);
  expect(storyOf("urn:x:moved")).not.toContain("terminated");
});

const frameBody = (own: string): string =>
  `<iframe sandbox="allow-scripts" allow="autoplay" src="${own}"></iframe>`;

test("a frame without an origin names the endpoint's, keeps in memory, and says so once", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && message.text().includes("memory")) warnings.push(message.text());
  });
  const { url } = ownPages;
  const policy = `default-src 'none'; script-src ${url}; media-src ${url}; img-src ${url}; connect-src ${receiver.url}`;
  const inner = ownPages.put({ head: promptTag(receiver), body: mediaElement(), policy }, "/inner.html");
  await page.goto(ownPages.put({ body: frameBody(inner), policy: "frame-src 'self'" }));
  const frame = page.frameLocator("iframe");
  await frame.locator("video").evaluate((media: HTMLMediaElement) => media.play());
  await records.expectStory(started);
  expect(records.all()[0]?.json["actor"]).toMatchObject({
    account: { homePage: new URL(receiver.endpoint).origin },
  });
  expect(warnings).toHaveLength(1);
});

test("a page without https makes ids and tells its story as well", async ({
  ownPages,
  receiver,
  records,
}) => {
  const browser = await launch({ args: ["--host-resolver-rules=MAP school.test 127.0.0.1"] });
  try {
    const page = await browser.newPage();
    const own = new URL(ownPages.put({ head: promptTag(receiver), body: mediaElement() }));
    own.hostname = "school.test";
    await page.goto(own.href);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await playUntil(page, 0.5);
    await records.expectStory(started);
    expect(records.all()[0]?.json).toMatchObject({
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      actor: { account: { homePage: own.origin } },
    });
  } finally {
    await browser.close();
  }
});

/** Whether a trace of the page sends for all tabs. */
const sends = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    let sender = false;
    window.Playtrace.onTrace((trace) => (sender ||= trace.status().some((one) => one.sender)))();
    return sender;
  });

test("tabs without https share one sender by a lease, and the next one sends when that tab is closed", async ({
  ownPages,
  receiver,
  records,
}) => {
  const browser = await launch({ args: ["--host-resolver-rules=MAP school.test 127.0.0.1"] });
  try {
    const context = await browser.newContext();
    const own = new URL(ownPages.put({ head: promptTag(receiver), body: mediaElement() }));
    own.hostname = "school.test";
    const open = async (): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(own.href);
      await playUntil(page, 0.3);
      return page;
    };
    const first = await open();
    await expect.poll(() => sends(first)).toBe(true);
    const second = await open();
    await records.expectStory([...started, ...started]);
    expect([await sends(first), await sends(second)]).toEqual([true, false]);
    await first.close({ runBeforeUnload: true });
    await expect.poll(() => sends(second), { timeout: 20_000 }).toBe(true);
    await pause(second);
    await records.expectStory([...started, ...started, ...closed, "paused"]);
  } finally {
    await browser.close();
  }
});

/** How many functions of ours listen to these objects of the page, by the browser's own count. */
async function countOurListeners(page: Page, objects: readonly string[]): Promise<() => Promise<number>> {
  const client = await page.context().newCDPSession(page);
  const ours = new Set<string>();
  client.on("Debugger.scriptParsed", ({ scriptId, url }) => {
    if (url.endsWith("/playtrace.min.js")) ours.add(scriptId);
  });
  await client.send("Debugger.enable");
  return async () => {
    let count = 0;
    for (const expression of objects) {
      const { result } = await client.send("Runtime.evaluate", { expression });
      const { objectId } = result;
      if (!objectId) continue;
      const { listeners } = await client.send("DOMDebugger.getEventListeners", { objectId });
      count += listeners.filter(({ scriptId }) => ours.has(scriptId)).length;
    }
    return count;
  };
}

/** Counts timers that run, from the next load on. */
async function countTimers(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const running = new Set<number>();
    const start = window.setTimeout.bind(window);
    const end = window.clearTimeout.bind(window);
    Object.assign(window, {
      runningTimers: running,
      setTimeout: (run: () => void, delayMs?: number) => {
        const timer = start(() => {
          running.delete(timer);
          run();
        }, delayMs);
        running.add(timer);
        return timer;
      },
      clearTimeout: (timer: number) => {
        running.delete(timer);
        end(timer);
      },
    });
  });
  return () => page.evaluate(() => Reflect.get(window, "runningTimers").size);
}

for (const [kind, head, attributes] of [
  ["a bare video", "", ""],
  ["a video.js player", videojsTag, 'class="video-js" data-setup="{}"'],
] as const) {
  test(`a trace of ${kind} that is stopped twice leaves no listener and no timer behind`, async ({
    page,
    ownPages,
    receiver,
    records,
  }) => {
    const runningTimers = await countTimers(page);
    const scripts = `${head}<script src="/dist/playtrace.min.js"></script>`;
    await page.goto(ownPages.put({ head: scripts, body: mediaElement(`id="own" ${attributes}`) }));
    if (head) await page.locator(".video-js.vjs-paused").waitFor({ state: "attached" });
    const count = await countOurListeners(page, [
      "window",
      "document",
      "document.querySelector('video')",
      "document.querySelector('.video-js')",
      "document.querySelector('video').textTracks",
    ]);
    const before = await count();
    const { endpoint, key, secret } = receiver;
    await page.evaluate(
      (options) => {
        const media = document.querySelector("video");
        const outer: unknown = document.querySelector(".video-js");
        if (outer) window.traces = [Reflect.get(Object(outer), "player").playtrace(options)];
        else if (media) window.traces = [window.Playtrace.trackMediaElement(media, options)];
      },
      { endpoint, key, secret, milestones: false as const },
    );
    expect(await count()).toBeGreaterThan(before);
    await playUntil(page, 0.5);
    await page.evaluate(() => Promise.all(window.traces.flatMap((trace) => [trace.stop(), trace.stop()])));
    expect(verbsOf(records.all())).toEqual([...started, ...closed]);
    await pause(page);
    await expect.poll(count).toBe(before);
    if (!head) expect(await runningTimers()).toBe(0);
    expect(await listTraces(page)).toEqual([]);
  });
}
