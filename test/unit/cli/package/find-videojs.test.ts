import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findVideojs } from "../../../../src/cli/package/find-videojs.ts";
import { makeFolder } from "../temporary-folder.ts";

function install(version: string): { readonly folder: string; readonly installed: string } {
  const folder = makeFolder();
  const installed = join(folder, "node_modules", "video.js");
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, "package.json"), JSON.stringify({ name: "video.js", version }));
  return { folder, installed };
}

const nowhere = join(tmpdir(), "playtrace-nowhere", "package.json");

describe("findVideojs", () => {
  it.each(["7.21.6", "8.24.1"])("finds version %s where the command runs", async (version) => {
    const { folder, installed } = install(version);
    expect(await findVideojs(folder, nowhere)).toBe(installed);
  });

  it("finds the one beside Playtrace where the folder has none", async () => {
    const { folder, installed } = install("8.24.1");
    expect(await findVideojs(makeFolder(), join(folder, "package.json"))).toBe(installed);
  });

  it("says what to install where there is none", async () => {
    await expect(findVideojs(makeFolder(), nowhere)).rejects.toThrow(
      "video.js is not installed here, and the course needs it: npm install video.js",
    );
  });

  it("refuses a version that it does not know", async () => {
    const { folder } = install("10.0.0");
    await expect(findVideojs(folder, nowhere)).rejects.toThrow(
      "The course needs video.js 7 or 8; 10.0.0 is installed.",
    );
  });
});
