import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findCaptions, findInputFile } from "../../../../src/cli/package/input-file.ts";
import { makeFolder } from "../temporary-folder.ts";

/** Nothing is forbidden to the superuser. */
const isSuperuser = process.getuid?.() === 0;

function write(name: string, text: string): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, text);
  return path;
}

describe("findInputFile", () => {
  it("counts the bytes of a file", async () => {
    const path = write("film.mp4", "film");
    expect(await findInputFile(path)).toMatchObject({ path, sizeBytes: 4 });
  });

  it("refuses a file that is not there", async () => {
    await expect(findInputFile("nowhere.mp4")).rejects.toThrow(
      "nowhere.mp4 cannot be used: there is no such file or folder.",
    );
  });

  it("refuses a folder", async () => {
    const folder = join(makeFolder(), "film.mp4");
    mkdirSync(folder);
    await expect(findInputFile(folder)).rejects.toThrow(`${folder} is a folder, not a file.`);
  });

  it("refuses an empty file", async () => {
    const path = write("film.mp4", "");
    await expect(findInputFile(path)).rejects.toThrow(`${path} is empty.`);
  });

  it.skipIf(process.platform === "win32")("refuses what is no file", async () => {
    await expect(findInputFile("/dev/null")).rejects.toThrow("/dev/null is no ordinary file.");
  });

  it.skipIf(isSuperuser || process.platform === "win32")("refuses a file that it may not read", async () => {
    const path = write("film.mp4", "film");
    chmodSync(path, 0);
    await expect(findInputFile(path)).rejects.toThrow(`${path} cannot be used: permission is denied.`);
  });
});

describe("findCaptions", () => {
  it.each(["WEBVTT", "WEBVTT\n\n00:00.000 --> 00:01.000\nYes", "\uFEFFWEBVTT - title\r\n"])(
    "takes what begins as WebVTT does: %j",
    async (text) => {
      const path = write("en.vtt", text);
      expect(await findCaptions(path)).toMatchObject({ path });
    },
  );

  it.each(["1\n00:00:00,000 --> 00:00:01,000\nSubRip", "webvtt", "WEBVTTX", " WEBVTT", "x"])(
    "refuses anything else: %j",
    async (text) => {
      const path = write("en.vtt", text);
      await expect(findCaptions(path)).rejects.toThrow(
        `${path} is no WebVTT file: it does not begin with the word WEBVTT.`,
      );
    },
  );
});
