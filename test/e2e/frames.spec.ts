import type { Frame, Page } from "@playwright/test";
import { expect, mediaElement, test, type OwnPages } from "./pages/own-pages.ts";

declare global {
  interface Window {
    readonly heard: unknown[];
    readonly handed?: number;
  }
}

/** The page has another origin than the frame in it, and another site, so that each has a process of its own. */
const originOf = ({ url }: OwnPages): string => url.replace("127.0.0.1", "localhost");

/** A player that may send to nobody, but hands what it has to say to the page around it. */
function putPlayer(pages: OwnPages, parentOrigin: string): string {
  const policy = "default-src 'self' 'unsafe-inline'; connect-src 'none'";
  const body = `${mediaElement()}<script type="module">
    import { trackMediaElement } from "/dist/esm/html-media.js";
    import { postToParent } from "/dist/esm/frames.js";
    const toParent = postToParent({ origin: "${parentOrigin}" });
    trackMediaElement(document.querySelector("video"), {
      endpoint: "https://learn.example/frames",
      milestones: false,
      batch: { maxDelayMs: 100 },
      send: (batch) => {
        const outcome = toParent(batch);
        window.handed = batch.records.length;
        return outcome;
      },
    });
  </script>`;
  return pages.put({ body, policy }, "/player.html");
}

/** The page around it, which runs a script, and opens the player. */
async function open(
  { page, pages }: { readonly page: Page; readonly pages: OwnPages },
  { player, script, connect }: { readonly player: string; readonly script: string; readonly connect: string },
): Promise<Frame> {
  const policy = `default-src 'self' 'unsafe-inline'; frame-src ${pages.url}; connect-src ${connect}`;
  const body = `<script type="module">${script}</script><iframe allow="autoplay" src="${player}"></iframe>`;
  pages.put({ body, policy }, "/parent.html");
  await page.goto(`${originOf(pages)}/parent.html`);
  const frame = page.frame({ url: player });
  if (!frame) throw new Error("the player's frame is missing");
  return frame;
}

async function watch(frame: Frame): Promise<void> {
  const video = frame.locator("video");
  await video.evaluate((media: HTMLMediaElement) => media.play());
  await frame.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) >= 0.5);
  await video.evaluate((media: HTMLMediaElement) => media.pause());
}

/** The script of a page that sends what frames of an origin hand to it. */
const receivingFrom = (origin: string, destination: object): string =>
  `import { receiveFromFrames } from "/dist/esm/frames.js";
    receiveFromFrames({ origins: ["${origin}"], destination: ${JSON.stringify(destination)} });`;

test("what a frame of another origin records is sent by the page that holds it, its last words as well", async ({
  ownPages: pages,
  page,
  records,
  receiver: { endpoint, key, secret, url },
}) => {
  const script = receivingFrom(pages.url, { endpoint, key, secret });
  const player = putPlayer(pages, originOf(pages));
  const frame = await open({ page, pages }, { player, script, connect: url });
  await watch(frame);
  await records.expectStory(["initialized", "played", "paused"]);
  await frame.evaluate(() => location.assign("/page/icon.svg"));
  await records.expectStory(["initialized", "played", "paused", "terminated"]);
});

test("a page of an origin that the frame does not name hears none of its records", async ({
  ownPages: pages,
  page,
}) => {
  const script = `window.heard = [];
    addEventListener("message", ({ data }) => window.heard.push(data));`;
  const player = putPlayer(pages, "https://learn.example");
  const frame = await open({ page, pages }, { player, script, connect: "'none'" });
  await watch(frame);
  await frame.waitForFunction(() => window.handed);
  await frame.evaluate(() => window.parent.postMessage("what follows", "*"));
  await expect.poll(() => page.evaluate(() => window.heard)).toEqual(["what follows"]);
});

test("a page takes no records from a frame that it does not name, and says so on its console", async ({
  ownPages: pages,
  page,
  records,
  receiver: { endpoint, key, secret, url },
}) => {
  const script = receivingFrom("https://videos.example", { endpoint, key, secret });
  const player = putPlayer(pages, originOf(pages));
  const frame = await open({ page, pages }, { player, script, connect: url });
  const refused = page.waitForEvent("console", (message) => message.text().includes('The option "origins"'));
  await watch(frame);
  expect((await refused).text()).toContain(pages.url);
  expect(records.all()).toEqual([]);
});
