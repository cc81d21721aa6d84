import { expect, mediaElement, test } from "./pages/own-pages.ts";
import { pause, playUntil } from "./pages/traces.ts";

declare global {
  interface Window {
    readonly retried: string[];
  }
}

/** A page with the client of @xapi/xapi, as a script tag brings it. */
const body = (client: object): string => `${mediaElement()}<script type="module">
  import { trackMediaElement } from "/dist/esm/html-media.js";
  import { xapiClient } from "/dist/esm/xapi.js";
  const { endpoint, key, secret, adapter } = ${JSON.stringify(client)};
  const client = new XAPI({ endpoint, auth: XAPI.toBasicAuth(key, secret), adapter });
  window.retried = [];
  trackMediaElement(document.querySelector("video"), { endpoint, milestones: false, batch: { maxDelayMs: 100 }, send: xapiClient(client) })
    .on("retrying", ({ reason }) => window.retried.push(reason));
</script>`;

const policy = (server: string): string => `default-src 'self' 'unsafe-inline'; connect-src ${server}`;

test.beforeEach(({ page }) => page.addInitScript({ path: "node_modules/@xapi/xapi/dist/XAPI.umd.js" }));

for (const adapter of ["axios", "fetch"]) {
  test(`a viewing reaches the LRS by the page's own client, with its ${adapter} adapter`, async ({
    ownPages,
    page,
    receiver: { endpoint, key, secret, url },
    records,
  }) => {
    await page.goto(ownPages.put({ body: body({ endpoint, key, secret, adapter }), policy: policy(url) }));
    await playUntil(page, 0.5);
    await pause(page);
    await records.expectStory(["initialized", "played", "paused"]);
    // Whatever the browser made of the client's last request: the next visit sends what has no answer.
    await page.reload();
    await records.expectStory(["initialized", "played", "paused", "terminated"]);
  });

  test(`a server that cannot be reached is tried again, with the client's ${adapter} adapter`, async ({
    ownPages,
    page,
  }) => {
    // Chromium asks nobody at a port that it takes for unsafe.
    const endpoint = "http://127.0.0.1:9/xapi/";
    await page.goto(
      ownPages.put({
        body: body({ endpoint, key: "key", secret: "s", adapter }),
        policy: policy("http://127.0.0.1:9"),
      }),
    );
    await playUntil(page, 0.5);
    await expect.poll(() => page.evaluate(() => window.retried[0])).toBe("network");
  });
}
