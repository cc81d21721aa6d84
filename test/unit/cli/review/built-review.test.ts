import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { viewingStatements } from "../../../fixtures/xapi/statements.ts";
import { startLoopbackSite, type LoopbackSite } from "../../../support/loopback-site.ts";
import { runBuilt, type Said, type Surroundings } from "../run-built.ts";
import { makeFolder } from "../temporary-folder.ts";

const secret = "c0rrect-horse";
const credential = { PLAYTRACE_KEY: "the-key", PLAYTRACE_SECRET: secret };

const review = (words: readonly string[], surroundings?: Surroundings): Promise<Said> =>
  runBuilt(["review", ...words], surroundings);

const jsonLines = (records: readonly unknown[]): string =>
  records.map((record) => JSON.stringify(record)).join("\n");

async function startLrs(always: LoopbackSite["always"]) {
  const site = await startLoopbackSite(always);
  onTestFinished(site.close);
  return { site, words: ["--endpoint", `${site.url}/xapi/`] };
}

const page = (statements: readonly unknown[], more = "") => ({
  status: 200,
  body: JSON.stringify({ statements, more }),
});

describe("playtrace review", () => {
  it("ends with 0 where nothing is wrong, for a list, JSON Lines and standard input alike", async () => {
    const folder = makeFolder();
    const statements = viewingStatements();
    writeFileSync(join(folder, "list.json"), JSON.stringify(statements, null, 2));
    writeFileSync(join(folder, "lines.jsonl"), jsonLines(statements));
    const praise = "14 statements, 1 session of the Video Profile.\n\nNothing to say against it.\n";
    const told = (source: string) => ({ status: 0, stdout: `${source}: ${praise}`, stderr: "" });
    expect(await review(["list.json"], { folder })).toEqual(told("list.json"));
    expect(await review(["lines.jsonl"], { folder })).toEqual(told("lines.jsonl"));
    expect(await review(["-"], { input: jsonLines(statements) })).toEqual(told("Standard input"));
  });

  it("ends with 0 where there is only advice, and with 1 where there is an error", async () => {
    const [first] = viewingStatements();
    const advised = { ...first, actor: { mbox: "mailto:ada@school.example" } };
    const mild = await review(["-"], { input: JSON.stringify(advised) });
    expect(mild).toMatchObject({ status: 0, stderr: "" });
    expect(mild.stdout).toContain("advice Q-4 (1): Who is known by an e-mail address");
    const wrong = await review(["-", "--format", "json"], { input: jsonLines([{ ...first, actor: {} }]) });
    expect(wrong).toMatchObject({ status: 1, stderr: "" });
    expect(JSON.parse(wrong.stdout)).toMatchObject({
      statements: 1,
      levels: { error: 1, deviation: 1, advice: 0 },
      findings: [{ rule: "X-6" }, { rule: "X-16", level: "error", path: "line 1.actor" }],
    });
  });

  it("reads an LRS page by page, with the credential from the environment", async () => {
    const statements = viewingStatements();
    const { site, words } = await startLrs(page(statements.slice(9)));
    site.next.push(page(statements.slice(0, 9), "/xapi/statements?more=2"));
    const { status, stdout } = await review([...words, "--since", "2026-01-01T00:00:00Z"], {
      environment: credential,
    });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `${site.url}/xapi/: 14 statements, 1 session of the Video Profile.\n\nNothing to say against it.\n`,
    });
    expect(site.arrivals.map(({ path }) => path)).toEqual([
      "/xapi/statements?since=2026-01-01T00%3A00%3A00Z&ascending=true",
      "/xapi/statements?more=2",
    ]);
    expect(site.arrivals[1]?.headers.authorization).toBe(`Basic ${btoa(`the-key:${secret}`)}`);
  });

  it("never follows an LRS to another origin, and hands the credential to nobody", async () => {
    const other = await startLoopbackSite(page([]));
    onTestFinished(other.close);
    const { words } = await startLrs(page([{ id: "a" }], `${other.url}/xapi/statements?more=2`));
    const { status, stdout, stderr } = await review(words, { environment: credential });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^playtrace review: [^\n]*lies at another origin[^\n]*\n$/);
    expect(stderr).not.toContain(secret);
    expect(other.arrivals).toEqual([]);
  });

  it.each<[what: string, answer: (count: number) => ReturnType<typeof page>, sentence: string]>([
    [
      "the address of a page that was read",
      (count) => page([{ id: `${count}` }], "/xapi/statements?more=1"),
      "the next page was read before",
    ],
    [
      "the same page at ever new addresses",
      (count) => page([{ id: "a" }], `?more=${count}`),
      "a page began as one before it",
    ],
    ["nothing at ever new addresses", (count) => page([], `?more=${count}`), "pages were empty"],
  ])("gives up an LRS that answers for ever with %s", async (_what, answer, sentence) => {
    let count = 0;
    const { words } = await startLrs(() => answer((count += 1)));
    const { status, stderr } = await review(words, { environment: credential });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^playtrace review: [^\n]+\n$/);
    expect(stderr).toContain(sentence);
  });

  it.each([
    [["nowhere.json"], "", "nowhere.json cannot be used: there is no such file or folder."],
    [["-"], "", "Standard input holds no record."],
    [["-"], "<html>", "Standard input: Line 1 begins neither"],
    [["-"], '{"id":1}\n{"id"', "Standard input: Line 2 is no JSON."],
    [["-", "--format", "pdf"], "", "--format is one of text, json, html."],
    [["-", "--colour"], "", "Unknown option '--colour'"],
    [["-", "--activity", "urn:x"], "", "--activity needs --endpoint."],
    [[], "", "Name a file"],
    [["--endpoint", "http://lrs.example/"], "", "--endpoint is http:"],
    [["--endpoint", "http://127.0.0.1:9/"], "", "It cannot be reached"],
  ])("ends with 2 and one sentence for %j with %j", async (words, input, sentence) => {
    const { status, stdout, stderr } = await review(words, { input });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^playtrace review: [^\n]+\n$/);
    expect(stderr).toContain(sentence);
  });

  it("takes whatever a record is for a record, and shows nothing of it as anything but text", async () => {
    const hostile = "\u001b[2J</title><script>alert(1)</script>\u009b31m";
    const records = [
      null,
      7,
      [[]],
      { verb: { id: hostile, display: { [hostile]: hostile } }, object: { id: hostile } },
      { context: { extensions: { [hostile]: 1 } }, result: hostile, [hostile]: hostile },
      JSON.parse('{"__proto__":{"id":"x"},"constructor":1,"actor":{"objectType":"Group","member":[null]}}'),
    ];
    const input = JSON.stringify(records);
    const text = await review(["-"], { input });
    expect(text).toMatchObject({ status: 1, stderr: "" });
    expect(text.stdout).not.toMatch(/(?!\n)\p{Cc}/u);
    const html = await review(["-", "--format", "html"], { input });
    expect(html).toMatchObject({ status: 1, stderr: "" });
    expect(html.stdout).not.toContain("<script");
    expect(html.stdout.match(/<\/title>/g)).toHaveLength(html.stdout.match(/<title>/g)?.length ?? 0);
  });

  it("reviews the records of Caliper envelopes, and tells of an envelope once", async () => {
    const envelope = { sensor: "not an IRI", sendTime: "2026-03-04T09:30:06.040Z", dataVersion: "1.2" };
    const input = jsonLines([{ ...envelope, data: [{ type: "MediaEvent" }, 7] }]);
    const { status, stdout } = await review(["-", "--format", "json"], { input });
    const said: unknown = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(said).toMatchObject({ statements: 0, events: 2 });
    const findings: unknown = Reflect.get(Object(said), "findings");
    expect(findings).toContainEqual(expect.objectContaining({ rule: "C-3", path: "line 1.sensor" }));
    expect(findings).toContainEqual(expect.objectContaining({ rule: "C-21", path: "line 1.data[0].id" }));
    expect(findings).toContainEqual(expect.objectContaining({ rule: "C-12", path: "line 1.data[1]" }));
    expect(stdout.match(/"path": "line 1\.sensor"/g)).toHaveLength(2);
  });
});
