import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../../support/run-command.mjs";
import { readZip } from "../../unit/cli/read-zip.ts";

/** What the courses of the tests are about. */
export const videoId = "https://example.com/videos/42";

/**
 * Makes a package by the built command, and unpacks it as a learning system does.
 * @returns the folder that is to be served
 */
export async function makeCourse(kind: "cmi5" | "tincan", ...words: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "playtrace-course-"));
  const media = join(root, "demo", "media");
  copyFileSync(join(media, "captions.vtt"), join(folder, "en.vtt"));
  const command = [join(root, "dist", "cli.js"), "package", join(media, "sample.webm")];
  const basics = ["--title", "Photosynthesis & light", "--id", videoId, "--kind", kind];
  const out = join(folder, "course.zip");
  const files = ["--captions", join(folder, "en.vtt"), "--out", out];
  execFileSync(process.execPath, [...command, ...basics, ...files, ...words], { cwd: root });
  const unpacked = join(folder, "course");
  for (const { name, content } of await readZip(out)) {
    mkdirSync(dirname(join(unpacked, name)), { recursive: true });
    writeFileSync(join(unpacked, name), content);
  }
  return unpacked;
}
