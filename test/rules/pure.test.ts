import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../support/run-command.mjs";
import { readSources, withoutComments } from "./sources.ts";

/** Rooms that decide and write down, and leave every effect to others. */
const pureRooms = ["events", "tracker", "formats", "review"];

/** Clocks, chance, ids, timers and the page; a date may be made of a number that was handed in. */
const effects: Readonly<Record<string, RegExp>> = {
  "the clock": /(?<![\w.$])(?:Date\.now\b|new Date\(\)|performance\b)/,
  chance: /\bMath\.random\b|(?<![\w.$])crypto\b/,
  timers: /(?<![\w.$])(?:setTimeout|setInterval|queueMicrotask|requestAnimationFrame)\b/,
  "the page":
    /(?<![\w.$])(?:document|window|globalThis|navigator|location|localStorage|indexedDB|console)\b(?!\??:)/,
  "the network": /(?<![\w.$])(?:fetch\(|XMLHttpRequest\b)/,
};

function findEffects(text: string): string[] {
  const code = withoutComments(text).replaceAll(/"[^"\n]*"/g, '""');
  return Object.keys(effects).filter((name) => effects[name]?.test(code));
}

function compile(project: string): { code: number | null; output: string } {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project], { encoding: "utf8" });
  return { code: status, output: stdout };
}

const scratch = mkdtempSync(join(root, ".playtrace-pure-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("pure rooms", () => {
  it("compile without the types of the DOM", () => {
    expect(compile(join(root, "test", "rules", "pure.tsconfig.json"))).toEqual({ code: 0, output: "" });
  });

  it("would not compile if they named the DOM", () => {
    writeFileSync(
      join(scratch, "impure.ts"),
      "export const width = (element: HTMLElement): number => element.offsetWidth;",
    );
    const project = join(scratch, "tsconfig.json");
    const options = { rootDir: ".." };
    writeFileSync(
      project,
      JSON.stringify({
        extends: "../test/rules/pure.tsconfig.json",
        compilerOptions: options,
        include: ["impure.ts"],
      }),
    );
    expect(compile(project).output).toContain("Cannot find name 'HTMLElement'");
  });

  it.each(pureRooms)("%s reads no clock, no chance and no page", (room) => {
    const files = readSources(`src/${room}`);
    expect(files.length).toBeGreaterThan(0);
    expect(
      files.map(({ path, text }) => ({ path, found: findEffects(text) })).filter(({ found }) => found.length),
    ).toEqual([]);
  });

  it.each([
    ["const at = Date.now();", "the clock"],
    ["const at = new Date();", "the clock"],
    ["const id = crypto.randomUUID();", "chance"],
    ["setTimeout(settle, 100);", "timers"],
    ["await fetch(url);", "the network"],
    ["return document.title;", "the page"],
  ])("would be caught at %s", (code, effect) => {
    expect(findEffects(code)).toEqual([effect]);
  });
});
