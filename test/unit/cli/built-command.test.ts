import { spawn, spawnSync } from "node:child_process";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findUsersNode } from "../../rules/packed.ts";
import { root } from "../../support/run-command.mjs";
import { readZip } from "./read-zip.ts";
import { makeFolder } from "./temporary-folder.ts";

const command = join(root, "dist", "cli.js");
const node = findUsersNode();
const film = Buffer.from("not really a film");
const captions = "WEBVTT\n\n00:00.000 --> 00:01.000\nYes\n";
const course = ["--title", "Photosynthesis", "--id", "https://example.com/videos/42"];

/** A project of somebody's own: a video, captions and an image, with video.js installed or without. */
function makeProject({ hasVideojs = true } = {}): string {
  const folder = makeFolder();
  writeFileSync(join(folder, "film.mp4"), film);
  writeFileSync(join(folder, "en.vtt"), captions);
  writeFileSync(join(folder, "p.jpg"), "image");
  mkdirSync(join(folder, "node_modules"));
  if (hasVideojs)
    symlinkSync(join(root, "node_modules", "video.js"), join(folder, "node_modules", "video.js"), "junction");
  return folder;
}

function run(folder: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(node, [command, ...words], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("the built command", () => {
  it("makes a course, as the node of its users runs it", async () => {
    const folder = makeProject();
    const words = ["package", "film.mp4", ...course, "--kind", "cmi5", "--captions", "en.vtt"];
    const result = run(folder, ...words, "--poster", "p.jpg", "--out", "course.zip");
    expect(result).toEqual({ status: 0, stdout: "course.zip is ready.\n", stderr: "" });
    const files = await readZip(join(folder, "course.zip"));
    expect(files.map(({ name }) => name)).toEqual([
      "cmi5.xml",
      "index.html",
      "playtrace/course.js",
      "playtrace/course.css",
      "playtrace/before-video.js",
      "playtrace/LICENSE",
      "video.js/video.min.js",
      "video.js/video-js.min.css",
      "video.js/LICENSE",
      "captions-en.vtt",
      "poster.jpg",
      "video.mp4",
    ]);
    const contentOf = (name: string) => files.find((file) => file.name === name)?.content;
    const videojs = join(root, "node_modules", "video.js");
    expect(contentOf("video.mp4")).toEqual(film);
    expect(contentOf("captions-en.vtt")?.toString()).toBe(captions);
    expect(contentOf("video.js/video.min.js")).toEqual(readFileSync(join(videojs, "dist", "video.min.js")));
    expect(contentOf("playtrace/course.js")).toEqual(readFileSync(join(root, "dist", "course", "course.js")));
    expect(contentOf("playtrace/course.js")?.toString()).not.toMatch(/\bimport\b\s*[{*"']/);
    expect(files.filter(({ isCompressed }) => !isCompressed).map(({ name }) => name)).toEqual([
      "poster.jpg",
      "video.mp4",
    ]);
  });

  it("makes the XML alone for a page that is hosted elsewhere", () => {
    const folder = makeProject({ hasVideojs: false });
    const words = ["package", "--launch-url", "https://example.com/film?a=1&b=2", ...course];
    expect(run(folder, ...words, "--kind", "tincan")).toEqual({
      status: 0,
      stdout: "tincan.xml is ready.\n",
      stderr: "",
    });
    expect(readFileSync(join(folder, "tincan.xml"), "utf8")).toContain(
      '<launch lang="en">https://example.com/film?a=1&amp;b=2</launch>',
    );
  });

  it.each([
    [["package", "nowhere.mp4"], "nowhere.mp4 cannot be used: there is no such file or folder."],
    [["package", "film.mp4", "--captions", "p.jpg", "--captions-language", "en"], "p.jpg is no WebVTT file"],
    [["package", "film.mp4", "--poster", "en.vtt"], "A poster ends in"],
    [["package", "film.mp4", "--quality", "high"], "Unknown option '--quality'."],
    [["package", "film.mp4", "--id", "42"], "--id is an absolute IRI"],
  ])("ends with 2, one sentence and no file for %j", (words, sentence) => {
    const folder = makeProject();
    const before = readdirSync(folder);
    const [name = "", ...rest] = words;
    const { status, stdout, stderr } = run(folder, name, ...course, "--kind", "cmi5", ...rest);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^playtrace package: [^\n]+\n$/);
    expect(stderr).toContain(sentence);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("takes a word with any signs for a word", async () => {
    const folder = makeProject();
    const title = `$(touch owned) "; touch owned; ' ]]>`;
    const words = [
      "package",
      "film.mp4",
      "--title",
      title,
      "--id",
      "urn:x-test:$(touch)",
      "--kind",
      "tincan",
    ];
    expect(run(folder, ...words)).toMatchObject({ status: 0 });
    expect(readdirSync(folder)).not.toContain("owned");
  });

  it.skipIf(process.platform === "win32")(
    "removes what is half written where it is interrupted",
    async () => {
      const folder = makeProject();
      const path = join(folder, "long.mp4");
      writeFileSync(path, "");
      truncateSync(path, 2_000_000_000);
      const before = readdirSync(folder);
      const words = [command, "package", "long.mp4", ...course, "--kind", "cmi5"];
      const child = spawn(node, words, { cwd: folder, stdio: "ignore" });
      const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
      const part = join(folder, "long.zip.part");
      await expect.poll(() => statSync(part, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0);
      child.kill("SIGINT");
      expect(await ended).toBe(130);
      expect(readdirSync(folder)).toEqual(before);
    },
  );

  it("ends without a word where nobody reads on", async () => {
    const child = spawn(node, [command, "review", "-", "--format", "json"]);
    const said: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
    child.stdout.destroy();
    child.stdin.end(Array.from({ length: 5_000 }, (_, id) => JSON.stringify({ id })).join("\n"));
    const ended = new Promise((resolve) => child.once("close", resolve));
    expect([await ended, said]).toEqual([expect.any(Number), []]);
  });
});
