import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import { contentSecurityPolicy } from "../../demo/server/content-security-policy.ts";
import { closeServer, listen } from "../../demo/server/http.ts";
import { expect, mediaElement, scriptTag, test } from "./pages/own-pages.ts";

interface Place {
  readonly endpoint: string;
  readonly secret?: string;
}

const check = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<readonly { readonly verdict: string; readonly status?: number }[]>((resolve) => {
        window.Playtrace.onTrace((trace) => void trace.check().then(resolve));
      }),
  );

test("a page is told in plain words what is wrong with its endpoint", async ({
  page,
  ownPages,
  receiver,
  records,
}) => {
  const closed = createServer((_, response) => response.end("[]"));
  const closedUrl = await listen(closed, 0);
  const gone = createServer();
  const goneUrl = await listen(gone, 0);
  await closeServer(gone);

  const verdictAt = async ({ endpoint, secret = receiver.secret }: Place) => {
    const tag = scriptTag({ ...receiver, endpoint, secret });
    const html = { body: mediaElement() + tag };
    const policy = contentSecurityPolicy("", `${receiver.url} ${closedUrl} ${goneUrl}`);
    await page.goto(ownPages.put({ ...html, policy }));
    const [report] = await check(page);
    return report;
  };

  const { endpoint } = receiver;
  expect(await verdictAt({ endpoint })).toMatchObject({ verdict: "ready", status: 200 });
  expect(await verdictAt({ endpoint, secret: "wrong" })).toMatchObject({
    verdict: "unauthorized",
    status: 401,
  });
  expect(await verdictAt({ endpoint: `${receiver.url}/lrs` })).toMatchObject({ verdict: "not-found" });
  expect(await verdictAt({ endpoint: `${ownPages.url}/nothing` })).toMatchObject({ verdict: "not-found" });
  expect(await verdictAt({ endpoint: closedUrl })).toMatchObject({ verdict: "origin-refused" });
  expect(await verdictAt({ endpoint: goneUrl })).toMatchObject({ verdict: "unreachable" });
  await closeServer(closed);
  expect(records.all()).toEqual([]);
});
