import type { Page, Request } from "@playwright/test";
import { contentSecurityPolicy } from "../../demo/server/content-security-policy.ts";
import { startReceiver, type Receiver } from "../../demo/server/receiver.ts";
import type * as HtmlMedia from "../../src/html-media.ts";
import { withoutSecrets } from "../../src/launch/launch-address.ts";
import { expect, mediaElement, test, type OwnPages } from "./pages/own-pages.ts";
import { listTraces, pause, playUntil } from "./pages/traces.ts";
import { recordsOf, verbsOf } from "./told.ts";

const started = ["initialized", "played"];
const registration = "4f8a1d9e-3c6b-4a5d-9e2f-1b7c8d9e0f10";
const actor = {
  name: ["Ada Lovelace"],
  account: [{ accountServiceHomePage: "https://lms.example", accountName: "a+b@example.com" }],
};
const learner = {
  name: "Ada Lovelace",
  account: { homePage: "https://lms.example", name: "a+b@example.com" },
};
const token = Buffer.from("demo:secret").toString("base64");

const launchInto = (
  { endpoint }: Pick<Receiver, "endpoint">,
  more: Readonly<Record<string, string>> = {},
): string =>
  new URLSearchParams({
    endpoint,
    auth: `Basic ${token}`,
    actor: JSON.stringify(actor),
    registration,
    grouping: "https://lms.example/courses/1",
    ...more,
  }).toString();

/** A tag with a place and a credential of its own, which the launch has to leave alone. */
const tagFor = (own: Receiver, launch: string): string =>
  `<script src="/dist/playtrace.min.js" data-endpoint="${own.endpoint}" data-key="own" data-secret="own-secret"
    data-milestones="off" data-actor='{"mbox":"mailto:own@example.com"}' ${launch}></script>`;

/** Puts pages where a launch opens them, and where their reload finds them; they may send to both receivers. */
function placer(ownPages: OwnPages, receivers: readonly Receiver[]) {
  const policy = contentSecurityPolicy("", receivers.map(({ url }) => url).join(" "));
  return (path: string, body: string, head = ""): string => {
    for (const each of [path, withoutSecrets(path)])
      ownPages.put({ head, body, policy }, each.replace(/#.*/, ""));
    return ownPages.url + path;
  };
}

/** Every request of the page but those that its own server answers before the tag has run. */
function listen(page: Page, own: string): Request[] {
  const requests: Request[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(own) || request.url().includes("/esm/")) requests.push(request);
  });
  return requests;
}

/** What of a secret left the browser beside the `Authorization` header that it is for. */
async function leaksOf(requests: readonly Request[]): Promise<readonly string[]> {
  const secret = new RegExp(`auth=|${token}|${encodeURIComponent(token)}`);
  const said = requests.map(async (request) => {
    const { authorization: _wanted, ...headers } = await request.allHeaders();
    return `${request.url()} ${JSON.stringify(headers)} ${request.postData()}`;
  });
  return (await Promise.all(said)).filter((text) => secret.test(text));
}

const launchTest = test.extend<{
  /** What the page itself is configured with. */
  readonly own: Receiver;
  readonly put: ReturnType<typeof placer>;
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern
  own: async ({}, use) => {
    const own = await startReceiver({ key: "own", secret: "own-secret" });
    await use(own);
    await own.close();
  },
  put: ({ ownPages, receiver, own }, use) => use(placer(ownPages, [receiver, own])),
});

launchTest.describe("the script tag", () => {
  launchTest(
    "follows a launch, before and after a reload, and leaves what it was configured with alone",
    async ({ page, ownPages, put, receiver, own, records }) => {
      const requests = listen(page, ownPages.url);
      const head = tagFor(own, `data-launch="https://lrs.example.com ${receiver.url}"`);
      await page.goto(put(`/own.html?${launchInto(receiver)}`, mediaElement(), head));
      await expect.poll(() => listTraces(page)).toEqual(["runs"]);
      expect(page.url()).not.toMatch(/auth/);
      await playUntil(page, 0.5);
      await records.expectStory(started);
      await pause(page);
      await page.reload();
      await expect.poll(() => listTraces(page)).toEqual(["runs"]);
      await playUntil(page, 0.5);
      await records.expectStory([...started, "paused", "terminated", ...started]);
      for (const { json } of records.all()) {
        expect(json).toMatchObject({
          actor: learner,
          context: {
            registration,
            contextActivities: { grouping: [{ id: "https://lms.example/courses/1" }] },
          },
        });
      }
      expect(new Set(receiver.arrivals.map(({ headers }) => headers["authorization"]))).toEqual(
        new Set([undefined, "right"]),
      );
      expect(receiver.arrivals.map(({ url }) => url.replace(/\?.*/, ""))).toContain("/xapi/activities/state");
      expect(own.arrivals).toEqual([]);
      expect(await leaksOf(requests)).toEqual([]);
    },
  );

  for (const [link, more, words] of [
    ["an endpoint of a stranger", { endpoint: "https://127.0.0.1.evil.example/" }, "refused-launch"],
    [
      "an endpoint whose origin begins like an accepted one",
      { endpoint: "http://127.0.0.1:80/xapi/" },
      "refused-launch",
    ],
    ["two kinds of launch", { fetch: "https://lms.example/fetch" }, "ambiguous-launch"],
    [
      "a script in the place of a fetch URL",
      { fetch: "javascript:alert(1)", activityId: "https://lms.example/au", auth: "" },
      "invalid-fetch-url",
    ],
    ["an endpoint with a credential in it", { endpoint: "https://a:b@lrs.example.com/" }, "invalid-endpoint"],
    ["another scheme than Basic", { auth: "Bearer stolen" }, "invalid-launch-auth"],
  ] as const) {
    launchTest(
      `refuses a link with ${link}, sends nothing anywhere, and the video plays`,
      async ({ page, ownPages, put, receiver, own }) => {
        const requests = listen(page, ownPages.url);
        const head = tagFor(own, `data-launch="${receiver.url}"`);
        const path = `/own.html?${launchInto(receiver, more)}`;
        await page.goto(put(path, mediaElement(), head));
        await expect.poll(() => listTraces(page)).toEqual([words]);
        expect(page.url()).not.toMatch(/auth/);
        await playUntil(page, 1);
        expect([receiver.arrivals, own.arrivals]).toEqual([[], []]);
        expect(requests.filter((request) => !request.url().startsWith(ownPages.url))).toEqual([]);
      },
    );
  }

  launchTest(
    "refuses a launch where it is not said whom the page trusts",
    async ({ page, put, receiver, own }) => {
      const path = `/own.html?${launchInto(receiver)}`;
      await page.goto(put(path, mediaElement(), tagFor(own, "data-launch")));
      await expect.poll(() => listTraces(page)).toEqual(["invalid-option"]);
      expect(page.url()).not.toMatch(/auth/);
    },
  );

  launchTest(
    "leaves the address of a page alone that asks for no launch",
    async ({ page, ownPages, put, receiver, own }) => {
      const path = `/own.html?${launchInto(receiver)}`;
      await page.goto(put(path, mediaElement(), tagFor(own, "")));
      await playUntil(page, 0.5);
      await recordsOf(own).expectStory(started);
      expect(page.url()).toBe(ownPages.url + path);
      expect(receiver.arrivals).toEqual([]);
    },
  );

  launchTest(
    "uses its own attributes, and loads nothing more, where nothing launched the page",
    async ({ page, ownPages, put, receiver, own }) => {
      const requests = listen(page, ownPages.url);
      const head = tagFor(own, `data-launch="${receiver.url}"`);
      await page.goto(put("/own.html?endpoint-of=mine&auth=mine", mediaElement(), head));
      await playUntil(page, 0.5);
      await recordsOf(own).expectStory(started);
      expect(page.url()).toMatch(/auth=mine/);
      expect(requests.filter((request) => request.url().includes("/esm/"))).toEqual([]);
    },
  );

  launchTest(
    "tracks nothing where what it needs for a launch cannot be loaded",
    async ({ page, put, receiver, own }) => {
      await page.route("**/esm/launch.js", (route) => route.abort());
      const head = tagFor(own, `data-launch="${receiver.url}"`);
      await page.goto(put(`/own.html?${launchInto(receiver)}`, mediaElement(), head));
      await expect.poll(() => listTraces(page)).toEqual(["part-failed"]);
      await playUntil(page, 0.5);
      expect([receiver.arrivals, own.arrivals, page.url().includes("auth")]).toEqual([[], [], false]);
    },
  );
});

/** Tracks every media element of the page as its own script would. */
const track = (page: Page, own: Receiver, allow: string): Promise<(string | undefined)[]> =>
  page.evaluate(
    async ([endpoint, origin]) => {
      const module = "/dist/esm/html-media.js";
      const { trackMediaElement }: typeof HtmlMedia = await import(module);
      window.traces = Array.from(document.querySelectorAll("video"), (media) =>
        trackMediaElement(media, {
          endpoint,
          key: "own",
          secret: "own-secret",
          milestones: false,
          launch: { allow: [origin] },
        }),
      );
      return window.traces.map(({ error }) => error?.code);
    },
    [own.endpoint, allow] as const,
  );

launchTest.describe("a module", () => {
  launchTest(
    "follows a launch that stands behind the hash, for each player, before and after a reload",
    async ({ page, ownPages, put, receiver, own, records }) => {
      const requests = listen(page, ownPages.url);
      const players = [1, 2].map((id) => mediaElement(`id="player-${id}"`)).join("");
      await page.goto(put(`/own.html#/lesson/1?${launchInto(receiver)}`, players));
      for (const visit of [1, 2]) {
        expect(await track(page, own, receiver.url)).toEqual([undefined, undefined]);
        expect(page.url()).not.toMatch(/auth/);
        await playUntil(page, 0.5, "#player-1");
        await playUntil(page, 0.5, "#player-2");
        await expect
          .poll(() => verbsOf(records.all()).filter((verb) => verb === "played").length)
          .toBe(2 * visit);
        await page.reload();
      }
      for (const { json } of records.all())
        expect(json).toMatchObject({ actor: learner, context: { registration } });
      expect(own.arrivals).toEqual([]);
      expect(await leaksOf(requests)).toEqual([]);
    },
  );

  launchTest(
    "names a learner who cannot be read, and tells the rest",
    async ({ page, ownPages, put, receiver, own, records }) => {
      const path = `/own.html?${launchInto(receiver, { actor: "Ada", registration: "42" })}`;
      await page.goto(put(path, mediaElement()));
      await track(page, own, receiver.url);
      const codes = await page.evaluate(() => {
        const heard: string[] = [];
        window.traces[0]?.on("error", ({ code }) => heard.push(code));
        return heard;
      });
      expect(codes).toEqual(["invalid-actor", "invalid-registration"]);
      await playUntil(page, 0.5);
      await records.expectStory(started);
      expect(records.all()[0]?.json).toMatchObject({
        actor: { account: { homePage: ownPages.url } },
      });
    },
  );

  launchTest("refuses a stranger's endpoint", async ({ page, put, receiver, own }) => {
    await page.goto(put(`/own.html?${launchInto(receiver)}`, mediaElement()));
    expect(await track(page, own, "https://lrs.example.com")).toEqual(["refused-launch"]);
    expect(page.url()).not.toMatch(/auth/);
    await playUntil(page, 0.5);
    expect([receiver.arrivals, own.arrivals]).toEqual([[], []]);
  });
});
