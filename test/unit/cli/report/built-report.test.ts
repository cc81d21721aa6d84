import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startLoopbackSite } from "../../../support/loopback-site.ts";
import { film, recordOf } from "../../report/told-viewings.ts";
import { runBuilt, type Said, type Surroundings } from "../run-built.ts";
import { makeFolder } from "../temporary-folder.ts";

const hostile = `=cmd|"</title><script>alert(1)</script>\u001b[2J`;

/** What a learner of this name played of a film of 4 s. */
const played = (learner: string, text: string): object =>
  recordOf({
    learner,
    registration: learner,
    session: learner,
    verb: "terminated",
    result: { "played-segments": text },
    length: 4,
  });

const statements = [played("ada", "0[.]4[,]1[.]2"), played("bob", "0[.]2")];
const elsewhere = statements.map((statement) => ({ ...statement, object: { id: hostile } }));

interface Run extends Surroundings {
  readonly words: readonly string[];
}

const report = ({ words, ...surroundings }: Run): Promise<Said> =>
  runBuilt(["report", ...words], surroundings);

describe("playtrace report", () => {
  it("writes one row for each second as CSV, from JSON Lines on standard input", async () => {
    const input = statements.map((statement) => JSON.stringify(statement)).join("\n");
    const { status, stdout } = await report({ words: ["-", "--format", "csv"], input });
    expect(status).toBe(0);
    expect(stdout.trimEnd().split("\r\n")).toEqual([
      "activity,name,from,to,views,learners,rewatched,remaining",
      `${film},A film,0,1,2,2,0,2`,
      `${film},A film,1,2,3,2,1,2`,
      `${film},A film,2,3,1,1,0,1`,
      `${film},A film,3,4,1,1,0,1`,
    ]);
  });

  it("writes a page into a file that does not exist yet", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "statements.json"), JSON.stringify(statements));
    const words = ["statements.json", "--activity", film, "--out", "report.html"];
    expect(await report({ words, folder })).toEqual({
      status: 0,
      stdout: "report.html is ready.\n",
      stderr: "",
    });
    expect(readFileSync(join(folder, "report.html"), "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(await report({ words, folder })).toEqual({
      status: 2,
      stdout: "",
      stderr: "playtrace report: report.html exists already; remove it, or choose another --out.\n",
    });
  });

  it("reads an LRS with the credential of the environment", async () => {
    const site = await startLoopbackSite({ status: 200, body: JSON.stringify({ statements, more: "" }) });
    onTestFinished(site.close);
    const words = ["--endpoint", `${site.url}/xapi`, "--activity", film, "--format", "json"];
    const environment = { PLAYTRACE_KEY: "key", PLAYTRACE_SECRET: "secret" };
    const { status, stdout } = await report({ words, environment });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      activity: film,
      learners: 2,
      perSecond: { views: [2, 3, 1, 1] },
    });
    expect(site.arrivals[0]?.headers.authorization).toBe(`Basic ${btoa("key:secret")}`);
    expect(new URL(site.arrivals[0]?.path ?? "", site.url).searchParams.get("activity")).toBe(film);
  });

  it("keeps hostile names and ids text in every format", async () => {
    const input = JSON.stringify(
      elsewhere.map((statement) => ({
        ...statement,
        actor: { name: hostile, mbox: hostile },
        object: { id: hostile, definition: { name: { en: hostile } } },
      })),
    );
    const [page, csv, json] = await Promise.all(
      ["html", "csv", "json"].map((format) => report({ words: ["-", "--format", format], input })),
    );
    expect(page?.stdout).toContain("&lt;script&gt;");
    expect(page?.stdout).not.toMatch(/<script|\p{Cc}\[/u);
    expect(csv?.stdout).toContain(`"'=cmd|""</title>`);
    expect(csv?.stdout).not.toMatch(/(?:^|,)"?=|\p{Cc}\[/mu);
    expect(JSON.parse(json?.stdout ?? "")).toMatchObject({ activity: hostile, name: hostile });
  });

  it.each([
    ["no record", ["-"], "[]", "Standard input holds no record."],
    ["no JSON", ["-"], "<html>", "Standard input: "],
    ["no statement", ["-"], "[1, null, [], {}]", "Standard input tells of no film."],
    [
      "another film",
      ["-", "--activity", "urn:other"],
      JSON.stringify(statements),
      `tells nothing of urn:other, but of ${film}.`,
    ],
    [
      "two films",
      ["-"],
      JSON.stringify([...statements, ...elsewhere]),
      `tells of 2 films; choose one with --activity: ${film}, ${hostile.replace("\u001b", "\ufffd")}.`,
    ],
    ["an unknown format", ["-", "--format", "pdf"], "[]", "--format is one of html, csv, json."],
    ["no file", ["nowhere.json"], "", "nowhere.json cannot be used: there is no such file or folder."],
    ["nothing", [], "", "Name a file"],
  ])("ends with 2 and one sentence for %s", async (_what, words, input, sentence) => {
    const folder = makeFolder();
    const { status, stdout, stderr } = await report({ words, input, folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^playtrace report: [^\n]+\n$/);
    expect(stderr).toContain(sentence);
    expect(readdirSync(folder)).toEqual([]);
  });
});
