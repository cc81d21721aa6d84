import { createServer } from "node:http";
import type { ConsoleMessage } from "@playwright/test";
import { contentSecurityPolicy } from "../../demo/server/content-security-policy.ts";
import { closeServer, listen } from "../../demo/server/http.ts";
import { reviewEvent } from "../../src/review/review-event.ts";
import { expect, mediaElement, promptTag, scriptTag, test, videojsTag } from "./pages/own-pages.ts";
import { listTraces, pause, playUntil } from "./pages/traces.ts";
import { verbsOf } from "./told.ts";

const started = ["initialized", "played"];
const videojsElement = mediaElement('class="video-js" data-setup="{}"');

const errorsOf = (messages: readonly ConsoleMessage[]): string[] =>
  messages.filter((message) => message.type() === "error").map((message) => message.text());

for (const [place, write] of [
  ["in the head", (tag: string) => ({ head: tag, body: mediaElement() })],
  ["in the head, deferred", (tag: string) => ({ head: tag.replace(" ", " defer "), body: mediaElement() })],
  ["in the head, async", (tag: string) => ({ head: tag.replace(" ", " async "), body: mediaElement() })],
  ["after the video", (tag: string) => ({ body: mediaElement() + tag })],
] as const) {
  test(`a tag ${place} tracks a bare video`, async ({ page, ownPages, receiver, records }) => {
    await page.goto(ownPages.put(write(scriptTag(receiver))));
    await playUntil(page, 0.5);
    await records.expectStory(started);
    expect(await listTraces(page)).toEqual(["runs"]);
  });
}

for (const [order, write] of [
  ["before video.js", (tag: string) => ({ head: tag + videojsTag, body: videojsElement })],
  ["after video.js", (tag: string) => ({ head: videojsTag + tag, body: videojsElement })],
  ["after the player", (tag: string) => ({ head: videojsTag, body: videojsElement + tag })],
] as const) {
  test(`a tag ${order} tracks its player once`, async ({ page, ownPages, receiver, records }) => {
    await page.goto(ownPages.put(write(scriptTag(receiver))));
    await page.locator(".video-js.vjs-paused").waitFor({ state: "attached" });
    await playUntil(page, 0.5);
    await records.expectStory(started);
    expect(await listTraces(page)).toEqual(["runs"]);
  });
}

test("players that the page makes later are tracked, each by its own trace", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  await page.goto(ownPages.put({ head: scriptTag(receiver) + videojsTag, body: '<div id="place"></div>' }));
  expect(await listTraces(page)).toEqual([]);
  await page.evaluate(() => {
    for (const id of ["one", "two"]) {
      const element = document.createElement("video-js");
      element.id = id;
      document.querySelector("#place")?.append(element);
      window.videojs?.(element, {
        muted: true,
        sources: [{ src: "/media/sample.webm", type: "video/webm" }],
      });
    }
  });
  expect(await listTraces(page)).toEqual(["runs", "runs"]);
  await playUntil(page, 0.5, "#two video");
  await records.expectStory(started);
});

test("a bare video that video.js takes over later is told by one trace at a time", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  const body = '<video muted controls><source src="/media/sample.webm" type="video/webm"></video>';
  await page.goto(ownPages.put({ head: promptTag(receiver), body }));
  await playUntil(page, 0.5);
  await records.expectStory(started);
  await page.addScriptTag({ url: "/page/before-video-js.js" });
  await page.addScriptTag({ url: "/video.js/video.min.js" });
  await page.evaluate(() => {
    const media = document.querySelector("video");
    if (media) window.videojs?.(media, {});
  });
  await records.expectStory([...started, "paused", "terminated"]);
  await playUntil(page, 0.5);
  await pause(page);
  await expect.poll(() => verbsOf(records.all()).slice(4)).toEqual([...started, "paused"]);
});

test("video.js that is loaded late finds its elements left to it", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  await page.goto(
    ownPages.put({ head: scriptTag(receiver), body: mediaElement('class="video-js" id="late"') }),
  );
  await page.addScriptTag({ url: "/page/before-video-js.js" });
  await page.addScriptTag({ url: "/video.js/video.min.js" });
  await page.evaluate(() => {
    const media = document.querySelector("#late");
    if (media) window.videojs?.(media, {});
  });
  await playUntil(page, 0.5);
  await records.expectStory(started);
});

test("elements that are added later are tracked, audio too", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  await page.goto(ownPages.put({ head: scriptTag(receiver), body: "<main></main>" }));
  await page.evaluate(() => {
    const box = document.createElement("div");
    const audio = document.createElement("audio");
    audio.muted = true;
    audio.src = "/media/sample.webm";
    box.append(audio);
    document.querySelector("main")?.append(box);
  });
  await playUntil(page, 0.5);
  await records.expectStory(started);
});

test("players that the page marks as off, and moving wallpaper, are left alone", async ({
  page,
  ownPages,
  receiver,
}) => {
  const ambient = "autoplay loop muted playsinline";
  const wallpaper = (more: string) => `<video src="/media/sample.webm" ${ambient} ${more}></video>`;
  const body = [
    mediaElement('data-playtrace="off"'),
    mediaElement('class="video-js" data-setup="{}" data-playtrace="off"'),
    wallpaper(""),
    wallpaper('class="video-js" data-setup=\'{"controls":false}\''),
  ].join("");
  await page.goto(ownPages.put({ head: scriptTag(receiver) + videojsTag, body }));
  await expect(page.locator(".video-js.vjs-paused, .video-js.vjs-playing")).toHaveCount(2);
  expect(await listTraces(page)).toEqual([]);
});

test("moving wallpaper that the page marks is tracked", async ({ page, ownPages, receiver, records }) => {
  const body = '<video src="/media/sample.webm" autoplay loop muted data-playtrace></video>';
  await page.goto(ownPages.put({ head: scriptTag(receiver), body }));
  await records.expectStory(started);
});

for (const [kind, more, head] of [
  ["a bare video", "", ""],
  ["a video.js player", 'class="video-js" data-setup="{}"', videojsTag],
] as const) {
  test(`${kind} names its own activity`, async ({ page, ownPages, receiver, records }) => {
    const own = `data-playtrace-activity-id="https://school.example/intro" data-playtrace-name="Intro"
      data-playtrace-description="What it is about"`;
    await page.goto(ownPages.put({ head: scriptTag(receiver) + head, body: mediaElement(`${own} ${more}`) }));
    if (head) await page.locator(".video-js.vjs-paused").waitFor({ state: "attached" });
    await playUntil(page, 0.5);
    await records.expectStory(started);
    for (const { json } of records.all()) {
      expect(json).toMatchObject({
        object: {
          id: "https://school.example/intro",
          definition: { name: { en: "Intro" }, description: { en: "What it is about" } },
        },
      });
    }
  });
}

test("the page's JSON block says what attributes cannot, and attributes go before it", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  const block = JSON.stringify({ platform: "School", startSession: "ready", language: "fr" });
  await page.goto(
    ownPages.put({
      head: scriptTag(receiver, 'data-language="en"'),
      body: `<script type="application/json" id="playtrace">${block}</script>${mediaElement()}`,
    }),
  );
  await records.expectStory(["initialized"]);
  expect(records.all()[0]?.json).toMatchObject({
    context: { platform: "School", language: "en" },
  });
});

test("a misspelled attribute is named once, and everything else works", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  const messages: ConsoleMessage[] = [];
  page.on("console", (message) => messages.push(message));
  await page.goto(
    ownPages.put({
      head: scriptTag(receiver, 'data-langauge="en" data-turbo-track="x"'),
      body: mediaElement() + mediaElement(),
    }),
  );
  await playUntil(page, 0.5);
  await expect.poll(() => verbsOf(records.all()).slice(0, 2)).toEqual(started);
  expect(errorsOf(messages)).toEqual([expect.stringContaining('is "data-language" meant?')]);
});

for (const [fault, more, words] of [
  ["a threshold above 1", 'data-threshold="95"', '"completion.threshold" must be a number from 0 to 1'],
  ["an actor that is no JSON", "data-actor=\"{'mbox'}\"", '"data-actor" must be a JSON object'],
  [
    "two identifiers",
    `data-actor='{"mbox":"mailto:a@b.c","openid":"https://a.b"}'`,
    '"actor" must be known by one identifier',
  ],
] as const) {
  test(`${fault}: said once for all players, heard late, nothing is sent, and the video plays on`, async ({
    page,
    ownPages,
    receiver,
    records,
  }) => {
    const messages: ConsoleMessage[] = [];
    page.on("console", (message) => messages.push(message));
    await page.goto(
      ownPages.put({
        head: scriptTag(receiver, more) + videojsTag,
        body: mediaElement() + mediaElement() + videojsElement,
      }),
    );
    await playUntil(page, 1);
    expect(errorsOf(messages)).toEqual([expect.stringContaining(words)]);
    const late = await page.evaluate(() => {
      const heard: string[] = [];
      window.Playtrace.onTrace((trace) => trace.on("error", ({ message }) => heard.push(message)));
      return heard;
    });
    expect(late).toEqual([expect.stringContaining(words)]);
    expect(records.all()).toEqual([]);
  });
}

test("a tag that stands in the page twice watches each player once", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  const head = promptTag(receiver) + scriptTag(receiver);
  await page.goto(ownPages.put({ head, body: mediaElement() }));
  await playUntil(page, 0.5);
  await records.expectStory(started);
  await pause(page);
  await records.expectStory([...started, "paused"]);
  expect(await listTraces(page)).toEqual(["runs"]);
});

test("a player that video.js disposes of tells the end of its session at once", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  await page.goto(ownPages.put({ head: videojsTag + promptTag(receiver), body: videojsElement }));
  await page.locator(".video-js.vjs-paused").waitFor({ state: "attached" });
  await playUntil(page, 0.5);
  await records.expectStory(started);
  await page.evaluate(() => Reflect.get(Object(document.querySelector(".video-js")), "player").dispose());
  await records.expectStory([...started, "paused", "terminated"]);
  expect(records.all()[2]?.time).toBeGreaterThan(0.4);
});

test("a tag without a word of ours watches nothing, and gives the page the functions", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  await page.goto(
    ownPages.put({ head: '<script src="/dist/playtrace.min.js"></script>', body: mediaElement() }),
  );
  expect(await listTraces(page)).toEqual([]);
  const { endpoint, key, secret } = receiver;
  await page.evaluate(
    (options) => {
      const media = document.querySelector("video");
      if (media) window.traces = [window.Playtrace.trackMediaElement(media, options)];
    },
    { endpoint, key, secret },
  );
  await playUntil(page, 0.5);
  await expect.poll(() => verbsOf(records.all()).slice(0, 2)).toEqual(started);
});

test("wrong players and wrong options throw nothing into the page", async ({ page, ownPages, receiver }) => {
  await page.goto(
    ownPages.put({ head: '<script src="/dist/playtrace.min.js"></script>', body: mediaElement() }),
  );
  const codes = await page.evaluate(
    (endpoint) =>
      [null, undefined, 5, {}, "video", document.createElement("div"), Object.create(null)].map(
        (player) =>
          Reflect.apply(window.Playtrace.trackMediaElement, undefined, [player, { endpoint }]).error.code,
      ),
    receiver.endpoint,
  );
  expect(new Set(codes)).toEqual(new Set(["invalid-player"]));
  await playUntil(page, 0.5);
});

/** An endpoint of any format, on loopback, that writes down what it gets. */
async function openEndpoint() {
  const arrivals: { readonly url: string; readonly authorization: string; readonly body: string }[] = [];
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "authorization,content-type,x-experience-api-version");
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      const { url = "", headers, method } = request;
      if (method === "POST") arrivals.push({ url, authorization: headers.authorization ?? "", body });
      response.end("[]");
    });
  });
  const url = await listen(server, 0);
  return { url, arrivals, close: () => closeServer(server) };
}

for (const [format, paths] of [
  ["caliper", ["/in"]],
  ["both", ["/in", "/in/statements"]],
] as const) {
  test(`a tag that asks for ${format} loads Caliper from beside the script, and sends envelopes with its key`, async ({
    page,
    ownPages,
    receiver,
  }) => {
    const endpoint = await openEndpoint();
    try {
      const words = `data-format="${format}" data-sensor="https://example.com/sensor" data-auth-scheme="Bearer"`;
      const tag = scriptTag({ ...receiver, endpoint: `${endpoint.url}/in`, secret: "" }, words);
      const head = tag.replace('data-secret=""', "");
      const policy = contentSecurityPolicy(head, endpoint.url);
      await page.goto(ownPages.put({ head, body: mediaElement(), policy }));
      await playUntil(page, 0.5);
      await expect
        .poll(() => [...new Set(endpoint.arrivals.map((arrival) => arrival.url))].sort())
        .toEqual(paths);
      const envelope = endpoint.arrivals.find((arrival) => arrival.url === "/in");
      expect(envelope?.authorization).toBe(`Bearer ${receiver.key}`);
      const sent: unknown = JSON.parse(envelope?.body ?? "");
      expect(sent).toMatchObject({ sensor: "https://example.com/sensor" });
      expect(reviewEvent(sent)).toEqual([]);
    } finally {
      await endpoint.close();
    }
  });
}

test("a tag whose Caliper cannot be loaded says so, and the video plays", async ({
  page,
  ownPages,
  receiver,
}) => {
  await page.route("**/esm/caliper.js", (route) => route.abort());
  await page.goto(ownPages.put({ head: scriptTag(receiver, 'data-format="caliper"'), body: mediaElement() }));
  await playUntil(page, 0.5);
  expect(await listTraces(page)).toEqual(["part-failed"]);
  expect(receiver.arrivals).toEqual([]);
});
