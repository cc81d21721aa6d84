import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../../src/cli/command-line.ts";
import { createFakeTerminal } from "./fake-terminal.ts";
import { makeFolder } from "./temporary-folder.ts";

const course = ["--title", "T", "--id", "urn:x-test:1", "--kind", "tincan"];

describe("runCommandLine", () => {
  it.each(["--help", "-h", "help"])("lists the commands for %s", async (word) => {
    const terminal = createFakeTerminal();
    expect(await runCommandLine([word], terminal)).toBe(0);
    expect(terminal.said.join()).toContain("package ");
  });

  it("lists the commands as a fault where none was named", async () => {
    const terminal = createFakeTerminal();
    expect(await runCommandLine([], terminal)).toBe(2);
    expect(terminal).toMatchObject({ said: [], complained: [expect.stringContaining("package ")] });
  });

  it.each(["packages", "constructor", ""])("knows no command %j", async (word) => {
    const terminal = createFakeTerminal();
    expect(await runCommandLine([word], terminal)).toBe(2);
    expect(terminal.complained).toEqual([`playtrace: There is no command ${word}.`]);
  });

  it("says all about a command for --help, whatever stands beside it", async () => {
    const terminal = createFakeTerminal();
    expect(await runCommandLine(["package", "--nonsense", "--help"], terminal)).toBe(0);
    expect(terminal.said.join()).toContain("--captions-language");
  });

  it("ends with 2 and one sentence where the input is wrong", async () => {
    const terminal = createFakeTerminal();
    expect(await runCommandLine(["package", "film.mp4"], terminal)).toBe(2);
    expect(terminal.complained).toEqual(["playtrace package: --kind is missing."]);
  });

  it("ends with 1 and one sentence where the work fails", async () => {
    const terminal = createFakeTerminal();
    const out = join(makeFolder(), "missing", "tincan.xml");
    const words = ["package", "--launch-url", "https://example.com/", ...course, "--out", out];
    expect(await runCommandLine(words, terminal)).toBe(1);
    expect(terminal.complained).toEqual([
      `playtrace package: ${out} cannot be used: there is no such file or folder.`,
    ]);
  });

  it("ends with 0, and names what it made", async () => {
    const terminal = createFakeTerminal();
    const out = join(makeFolder(), "tincan.xml");
    const words = ["package", "--launch-url", "https://example.com/", ...course, "--out", out];
    expect(await runCommandLine(words, terminal)).toBe(0);
    expect(terminal).toMatchObject({ said: [`${out} is ready.`], complained: [] });
  });

  it("ends with 130 where it was interrupted, even amid wrong input", async () => {
    const terminal = createFakeTerminal();
    terminal.interrupt();
    expect(await runCommandLine(["package"], terminal)).toBe(130);
    expect(terminal.complained).toEqual(["playtrace package: Interrupted."]);
  });

  it("replaces no file", async () => {
    const terminal = createFakeTerminal();
    const out = join(makeFolder(), "mine.xml");
    writeFileSync(out, "mine");
    const words = ["package", "--launch-url", "https://example.com/", ...course, "--out", out];
    expect(await runCommandLine(words, terminal)).toBe(2);
    expect(terminal.complained).toEqual([
      `playtrace package: ${out} exists already; remove it, or choose another --out.`,
    ]);
  });
});
