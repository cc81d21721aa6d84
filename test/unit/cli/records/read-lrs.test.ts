import { describe, expect, it, onTestFinished } from "vitest";
import { readLrs, type LrsMeans } from "../../../../src/cli/records/read-lrs.ts";
import type { LrsQuery } from "../../../../src/cli/records/record-source.ts";
import { startLoopbackSite, type LoopbackSite } from "../../../support/loopback-site.ts";
import { readAll } from "./chunks.ts";

type Answer = LoopbackSite["always"];

const page = (ids: readonly string[], more = "") => ({
  status: 200,
  body: JSON.stringify({ statements: ids.map((id) => ({ id })), more }),
});
const { signal } = new AbortController();

const silent: typeof fetch = (_address, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener("abort", () => reject(new Error("stopped")));
  });

async function startLrs(always: Answer) {
  const site = await startLoopbackSite(always);
  onTestFinished(site.close);
  const query: LrsQuery = {
    endpoint: new URL("/xapi/", site.url),
    credential: { key: "key", secret: "sécret" },
    filters: { activity: "https://example.com/a?b=c&d" },
  };
  const read = (means: Partial<LrsMeans> = {}, changed: Partial<LrsQuery> = {}) =>
    readAll(readLrs({ ...query, ...changed }, { signal, ...means }));
  return { site, read };
}

describe("readLrs", () => {
  it("asks page by page as xAPI wants it, in the order of storing", async () => {
    const { site, read } = await startLrs(page(["c"]));
    site.next.push(page(["a", "b"], "/xapi/statements?more=2"), page([], "statements?more=3"));
    expect(await read()).toEqual([
      { value: { id: "a" }, at: "[0]" },
      { value: { id: "b" }, at: "[1]" },
      { value: { id: "c" }, at: "[2]" },
    ]);
    expect(site.arrivals.map(({ path }) => path)).toEqual([
      "/xapi/statements?activity=https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc%26d&ascending=true",
      "/xapi/statements?more=2",
      "/xapi/statements?more=3",
    ]);
    const authorization = `Basic ${Buffer.from("key:sécret").toString("base64")}`;
    for (const { headers } of site.arrivals) {
      expect(headers).toMatchObject({ authorization, "x-experience-api-version": "1.0.3" });
    }
  });

  it("asks as xAPI 2.0 where the LRS reads nothing else, and without a credential where there is none", async () => {
    const { site, read } = await startLrs(({ headers }) =>
      headers["x-experience-api-version"] === "2.0.0" ? page(["a"]) : { status: 400 },
    );
    expect(await read({}, { credential: undefined })).toHaveLength(1);
    expect(site.arrivals.some(({ headers }) => headers.authorization !== undefined)).toBe(false);
  });

  it("never follows a page to another origin, nor hands the credential there", async () => {
    const { site, read } = await startLrs(page([]));
    const other = await startLoopbackSite(page(["b"]));
    onTestFinished(other.close);
    const { port } = new URL(site.url);
    for (const more of [
      `${other.url}/more`,
      `//evil.test/more`,
      `http://key:secret@127.0.0.1:${port}/x`,
      "file:///etc",
    ]) {
      site.next.push(page(["a"], more));
      await expect(read()).rejects.toThrow("lies at another origin");
    }
    expect(other.arrivals).toEqual([]);
  });

  it("never follows a redirect", async () => {
    const { site, read } = await startLrs({ status: 302, headers: { Location: "/xapi/other" } });
    await expect(read()).rejects.toThrow("It redirects (302)");
    expect(site.arrivals).toHaveLength(1);
  });

  it.each([
    [
      "the same address",
      ({ count = 0 }) => page([`id-${count}`], "/xapi/statements?more=1"),
      "the next page was read before",
    ],
    [
      "other addresses of one page",
      ({ count = 0 }) => page(["a"], `?more=${count}`),
      "a page began as one before it",
    ],
    ["empty pages", ({ count = 0 }) => page([], `?more=${count}`), "10 pages were empty"],
    ["new pages for ever", ({ count = 0 }) => page([`id-${count}`], `?more=${count}`), "30 pages were read"],
  ])("gives up an LRS that answers with %s", async (_what, answer, sentence) => {
    let count = 0;
    const { site, read } = await startLrs(() => answer({ count: (count += 1) }));
    await expect(read({ maxPages: 30 })).rejects.toThrow(sentence);
    expect(site.arrivals.length).toBeLessThanOrEqual(30);
  });

  it.each([
    [{ status: 401 }, "It refuses PLAYTRACE_KEY and PLAYTRACE_SECRET (401)."],
    [{ status: 500, body: "<html>" }, "It answered 500 instead of 200."],
    [{ status: 200, body: "<html>" }, "Line 1 begins neither"],
    [{ status: 200, body: "[]" }, "It answered without a list of statements."],
    [{ status: 200, body: "" }, "It answered without a list of statements."],
    [{ status: 200, body: '{"statements":[{"id"' }, "It ends in the middle"],
  ])("says what is wrong with the answer %j", async (answer, sentence) => {
    const { read } = await startLrs(answer);
    await expect(read()).rejects.toThrow(sentence);
  });

  it("asks for a credential where the LRS does", async () => {
    const { read } = await startLrs({ status: 401 });
    await expect(read({}, { credential: undefined })).rejects.toThrow(
      "set PLAYTRACE_KEY and PLAYTRACE_SECRET",
    );
  });

  it("gives up an LRS that says nothing, and one that is not there", async () => {
    const { site, read } = await startLrs(page([]));
    await expect(read({ ask: silent, idleMs: 5 })).rejects.toThrow("It said nothing for 0.005 s.");
    await site.close();
    await expect(read()).rejects.toThrow("It cannot be reached (ECONNREFUSED).");
  });
});
