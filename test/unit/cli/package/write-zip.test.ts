import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PackageEntry } from "../../../../src/cli/package/package-entry.ts";
import { writeZip } from "../../../../src/cli/package/write-zip.ts";
import { makeFolder } from "../temporary-folder.ts";
import { readZip } from "../read-zip.ts";

const modified = new Date("2026-03-04T05:06:08Z");
const filmBytes = 3_000_000;

function prepare() {
  const folder = makeFolder();
  const film = Buffer.alloc(filmBytes, "film");
  const path = join(folder, "film.mp4");
  writeFileSync(path, film);
  const entries: readonly PackageEntry[] = [
    { name: "one.txt", text: "\u{1F33F} leaf" },
    { name: "folder/film.mp4", path, sizeBytes: filmBytes, compress: false },
  ];
  const told: number[] = [];
  const out = join(folder, "course.zip");
  const abortion = new AbortController();
  const writing = { out, modified, onProgress: (bytes: number) => told.push(bytes), signal: abortion.signal };
  return { folder, path, film, entries, out, told, writing, abortion };
}

describe("writeZip", () => {
  it("writes what reads as it was, media as they are and texts smaller", async () => {
    const { entries, writing, out, film } = prepare();
    await writeZip(entries, writing);
    expect(await readZip(out)).toEqual([
      { name: "one.txt", content: Buffer.from("\u{1F33F} leaf"), isCompressed: true, modified },
      { name: "folder/film.mp4", content: film, isCompressed: false, modified },
    ]);
  });

  it("tells how far it is, up to all that it wrote", async () => {
    const { entries, writing, told } = prepare();
    await writeZip(entries, writing);
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeGreaterThan(filmBytes);
  });

  it("leaves nothing where a file has gone meanwhile", async () => {
    const { entries, writing, folder, path } = prepare();
    rmSync(path);
    await expect(writeZip(entries, writing)).rejects.toThrow(/ENOENT/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves nothing where it is stopped on the way", async () => {
    const { entries, writing, folder, abortion } = prepare();
    const onProgress = (bytes: number): void => {
      if (bytes > filmBytes / 2) abortion.abort();
    };
    await expect(writeZip(entries, { ...writing, onProgress })).rejects.toThrow(
      expect.objectContaining({ name: "AbortError" }),
    );
    expect(readdirSync(folder)).toEqual(["film.mp4"]);
  });

  it("leaves nothing where the folder to write in is not there", async () => {
    const { entries, writing, folder } = prepare();
    const out = join(folder, "missing", "course.zip");
    await expect(writeZip(entries, { ...writing, out })).rejects.toThrow(/ENOENT/);
    expect(existsSync(out)).toBe(false);
  });

  it("writes the same bytes of the same files", async () => {
    const one = prepare();
    const other = prepare();
    await writeZip(one.entries, one.writing);
    await writeZip(other.entries, other.writing);
    expect(readFileSync(one.out).equals(readFileSync(other.out))).toBe(true);
  });
});
