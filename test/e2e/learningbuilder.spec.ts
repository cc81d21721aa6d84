import { startLoopbackSite, type SiteAnswer, type SiteArrival } from "../support/loopback-site.ts";
import { expect, mediaElement, test } from "./pages/own-pages.ts";
import { pause, playUntil } from "./pages/traces.ts";

/** The site as its documentation describes it, for pages of any origin that send its key. */
function answer({ method, path, headers, body }: SiteArrival): SiteAnswer {
  const allowed = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "content-type,x-api-key",
    "access-control-max-age": "600",
  };
  if (method === "OPTIONS") return { status: 204, headers: allowed };
  const isSound =
    path === "/API/XAPI/Post" && headers["x-api-key"] === "k-4711" && !Array.isArray(JSON.parse(body));
  return { status: isSound ? 200 : 400, headers: allowed };
}

const told = (verb: string): object =>
  expect.objectContaining({
    verb: expect.objectContaining({ id: expect.stringMatching(`/${verb}$`) }),
    object: expect.objectContaining({
      id: expect.stringContaining("sample.webm"),
      handler: "VideoWatched",
    }),
  });

test("documents reach a site of another origin, one a request, each with the handler and the page's key", async ({
  ownPages,
  page,
}) => {
  const site = await startLoopbackSite(answer);
  const policy = `default-src 'self' 'unsafe-inline'; connect-src ${site.url}`;
  const body = `${mediaElement()}<script type="module">
    import { trackMediaElement } from "/dist/esm/html-media.js";
    import { learningBuilder } from "/dist/esm/learningbuilder.js";
    trackMediaElement(document.querySelector("video"), {
      destinations: [learningBuilder({ site: "${site.url}", handler: "VideoWatched", headers: { "X-Api-Key": "k-4711" } })],
    });
  </script>`;
  await page.goto(ownPages.put({ body, policy }));
  await playUntil(page, 0.5);
  await pause(page);

  const documents = (): unknown[] =>
    site.arrivals
      .filter(({ method }) => method === "POST")
      .map((arrival): unknown => JSON.parse(arrival.body));
  await expect.poll(documents).toEqual(["initialized", "played", "paused"].map(told));
  await page.goto(`${ownPages.url}/page/icon.svg`);
  await expect.poll(documents).toEqual(["initialized", "played", "paused", "terminated"].map(told));
  expect(site.arrivals.filter((arrival) => answer(arrival).status === 400)).toEqual([]);
  await site.close();
});
