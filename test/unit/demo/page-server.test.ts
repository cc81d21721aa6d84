import { createHash } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readByteRange } from "../../../demo/server/byte-range.ts";
import { contentSecurityPolicy } from "../../../demo/server/content-security-policy.ts";
import { fillTemplate } from "../../../demo/server/fill-template.ts";
import type { PageServer } from "../../../demo/server/page-server.ts";
import { startPageServer } from "../../../demo/server/page-server.ts";

const lms = { url: "http://127.0.0.1:2" };
const receiver = {
  url: "http://127.0.0.1:1",
  endpoint: "http://127.0.0.1:1/xapi/",
  key: "demo",
  secret: "secret",
};
let pages: PageServer;

beforeAll(async () => {
  pages = await startPageServer({ receiver, lms });
});
afterAll(() => pages.close());

const fill = (html: string, query: string) => fillTemplate(html, new URLSearchParams(query), receiver);

describe("startPageServer", () => {
  it.each([
    "/",
    "/script-tag-html.html",
    "/script-tag-videojs.html",
    "/plugin-esm.html",
    "/lms.html",
    "/launched.html",
    "/returned.html",
    "/gallery.html",
    "/example.html",
    "/gallery/quiz.html",
  ])(
    "serves %s under a policy without unsafe-inline and unsafe-eval, with the receiver and the LMS allowed",
    async (path) => {
      const response = await fetch(pages.url + path);
      const policy = response.headers.get("content-security-policy");
      expect(response.status).toBe(200);
      expect(policy).toContain(`connect-src 'self' ${receiver.url} ${lms.url};`);
      expect(policy).not.toContain("unsafe");
    },
  );

  it("lets no query write into a page whose scripts may run", async () => {
    const html = await (await fetch(`${pages.url}/gallery/html-media.html?key=%5C&secret=theirs`)).text();
    expect(html).toContain('key: "demo"');
    expect(html).not.toContain("theirs");
  });

  it("shows a page's source as somebody would write it who copies it", async () => {
    const response = await fetch(`${pages.url}/script-tag-html.html?source`);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const source = await response.text();
    expect(source).toContain('data-endpoint="https://lrs.example.com/xapi/" data-key="KEY"');
    expect(source).not.toContain("{{");
    expect(source).not.toContain(receiver.url);
  });

  it("tells the LMS's page where the LMS is", async () => {
    const html = await (await fetch(`${pages.url}/lms.html`)).text();
    expect(html).toContain(`data-lms="${lms.url}"`);
  });

  it("serves a part of the video where a part is asked for", async () => {
    const whole = Buffer.from(await (await fetch(`${pages.url}/media/sample.webm`)).arrayBuffer());
    const response = await fetch(`${pages.url}/media/sample.webm`, { headers: { range: "bytes=100-199" } });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes 100-199/${whole.length}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(whole.subarray(100, 200))).toBe(true);
  });

  it("says that there are no such bytes", async () => {
    const response = await fetch(`${pages.url}/media/sample.webm`, { headers: { range: "bytes=99999999-" } });
    expect(response.status).toBe(416);
  });

  it("serves TypeScript as JavaScript", async () => {
    const response = await fetch(`${pages.url}/page/plugin-esm.ts`);
    expect(response.headers.get("content-type")).toContain("text/javascript");
  });

  it.each([
    "/nothing.html",
    "/../package.json",
    "/%2e%2e/package.json",
    "/video.js/..%2f..%2fpackage.json",
    "/page",
  ])("has nothing at %s", async (path) => {
    expect(await statusOf(path)).toBe(404);
  });
});

const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** Asks for the very path: `fetch` would resolve its dots. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(pages.url, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.once("error", reject).end();
  });
}

describe("readByteRange", () => {
  it.each([
    [undefined, undefined],
    ["bytes=0-", { first: 0, last: 999 }],
    ["bytes=10-19", { first: 10, last: 19 }],
    ["bytes=990-2000", { first: 990, last: 999 }],
    ["bytes=-100", { first: 900, last: 999 }],
    ["bytes=1000-", null],
    ["bytes=0-1,5-6", undefined],
  ])("reads %j of 1000 bytes", (header, range) => {
    expect(readByteRange(header, 1000)).toEqual(range);
  });
});

describe("fillTemplate", () => {
  it("writes the receiver and what the query asks into the script tag", () => {
    expect(fill("<script {{tag}}>", "threshold=0.5&other=1")).toBe(
      '<script data-endpoint="http://127.0.0.1:1/xapi/" data-key="demo" data-secret="secret" data-threshold="0.5">',
    );
  });

  it("lets no value leave its attribute", () => {
    expect(fill("{{key}}", 'key="><script>')).toBe("&quot;&gt;&lt;script&gt;");
    expect(fill("{{options}}", "options=</script>")).toBe("\\u003c/script>");
  });
});

describe("contentSecurityPolicy", () => {
  it("allows the scripts that stand in a page by their hashes, where it shall", () => {
    const html = '<script>1</script><script type="module">2</script><script src="/a.js"></script>';
    expect(contentSecurityPolicy(html, receiver.url, "scripts")).toContain(
      `script-src 'self' '${hashOf("1")}' '${hashOf("2")}';`,
    );
  });

  it("allows an import map by its hash and no other inline script", () => {
    const html = '<script type="importmap">{}</script><script>alert(1)</script>';
    expect(contentSecurityPolicy(html, receiver.url)).toContain(
      "script-src 'self' 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=';",
    );
  });
});
