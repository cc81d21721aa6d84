import { readFileSync } from "node:fs";
import { contentSecurityPolicy } from "../../demo/server/content-security-policy.ts";
import type * as Full from "../../src/script-tag-full.ts";
import { expect, mediaElement, scriptTag, test } from "./pages/own-pages.ts";
import { listTraces, pause, playUntil } from "./pages/traces.ts";

const taken = ["GET /xapi/activities/state", "POST /xapi/statements", "POST /caliper"];

const fullTag = (tag: string): string => tag.replace("playtrace.min.js", "playtrace.full.min.js");

test("the full script has every name that the small one has", async ({ page, ownPages, receiver }) => {
  const namesOf = async (head: string): Promise<string[]> => {
    await page.goto(ownPages.put({ head, body: mediaElement() }));
    return page.evaluate(() => Object.keys(window.Playtrace));
  };
  const small = await namesOf(scriptTag(receiver));
  expect(small).toContain("trackMediaElement");
  expect(await namesOf(fullTag(scriptTag(receiver)))).toEqual(expect.arrayContaining(small));
});

test("the full script speaks both formats, keeps progress and checks, and loads nothing more", async ({
  page,
  ownPages,
  receiver,
}) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  const { endpoint, key, secret, url } = receiver;
  const destinations = [
    { endpoint, key, secret },
    { endpoint: `${url}/caliper`, format: "caliper", key },
  ];
  const block = JSON.stringify({ destinations, progress: "lrs" });
  const head = `<script src="/dist/playtrace.full.min.js"></script>
    <script type="application/json" id="playtrace">${block}</script>`;
  await page.goto(ownPages.put({ head, body: mediaElement() }));
  await playUntil(page, 0.5);
  await pause(page);
  expect(await listTraces(page)).toEqual(["runs"]);
  const paths = (): Set<string> =>
    new Set(receiver.arrivals.map((arrival) => `${arrival.method} ${arrival.url.replace(/\?.*/, "")}`));
  await expect.poll(() => [...paths()]).toEqual(expect.arrayContaining(taken));
  const verdicts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.Playtrace.onTrace((trace) => void trace.check().then(({ length }) => resolve(length)));
      }),
  );
  expect(verdicts).toBe(2);
  expect(scripts).toEqual(["/dist/playtrace.full.min.js"]);
});

test("a page makes destinations of every kind with the full script alone", async ({
  page,
  ownPages,
  receiver,
}) => {
  await page.goto(ownPages.put({ head: fullTag(scriptTag(receiver)), body: mediaElement() }));
  const names = await page.evaluate(() => {
    const found: Partial<typeof Full> = window.Playtrace;
    const { learningBuilder, rabbitMq, kalturaXapi, withPlatform, xapi } = found;
    if (!learningBuilder || !rabbitMq || !kalturaXapi || !withPlatform || !xapi) return [];
    return [
      learningBuilder({ site: "https://site.example", handler: "film" }).format?.name,
      rabbitMq({ url: "https://mq.example", routingKey: "film", key: "k", secret: "s" }).format?.name,
      withPlatform(xapi()).name,
    ];
  });
  expect(names).toEqual(["learningbuilder", "rabbitmq-xapi", "xapi"]);
});

for (const file of ["playtrace.min.js", "playtrace.full.min.js"]) {
  test(`${file} runs by the hash that the build wrote, where trusted types are required`, async ({
    page,
    ownPages,
    receiver,
  }) => {
    const hashes = JSON.parse(readFileSync(new URL("../../dist/integrity.json", import.meta.url), "utf8"));
    const tag = scriptTag(receiver, `integrity="${hashes[file]}" data-progress="lrs"`);
    const head = tag.replace("playtrace.min.js", file);
    const policy = `${contentSecurityPolicy(head, receiver.url)}; require-trusted-types-for 'script'; trusted-types 'none'`;
    await page.goto(ownPages.put({ head, body: mediaElement(), policy }));
    await playUntil(page, 0.5);
    await pause(page);
    expect(await listTraces(page)).toEqual(["runs"]);
    await expect.poll(() => ownPages.story().length).toBeGreaterThan(1);
  });
}
