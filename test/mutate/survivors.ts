import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { Stryker } from "@stryker-mutator/core";

export type Mutant = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

const noticed: ReadonlySet<string> = new Set(["Killed", "Timeout"]);
const unnoticed: ReadonlySet<string> = new Set(["Survived", "NoCoverage"]);

/** Lines by their number. */
const inOrder = new Intl.Collator("en", { numeric: true }).compare;

const inPercent = (mutants: readonly Mutant[]): string => {
  const killed = mutants.filter(({ status }) => noticed.has(status)).length;
  const share = ((100 * killed) / mutants.length).toFixed(1);
  return `${share.padStart(5)} % of ${mutants.length} killed`;
};

/** The share killed, of each file and of all, and every change that no test noticed: where, what, and into what. */
export function describeMutants(mutants: readonly Mutant[]): string {
  const tried = mutants.filter(({ status }) => noticed.has(status) || unnoticed.has(status));
  const files = [...new Set(tried.map(({ fileName }) => fileName))].sort();
  const shares = files.map((file) => {
    const own = tried.filter(({ fileName }) => fileName === file);
    return `${inPercent(own)}  ${relative("", file)}`;
  });
  const survivors = tried.filter(({ status }) => unnoticed.has(status)).map(describeSurvivor);
  return [...survivors.sort(inOrder), ...shares, `${inPercent(tried)}  in all`].join("\n");
}

function describeSurvivor({ fileName, location, replacement, status }: Mutant): string {
  const { start, end } = location;
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const behind = (lines.at(-1)?.length ?? 0) - end.column + 1;
  const changed = lines
    .join("\n")
    .slice(start.column - 1)
    .slice(0, -behind || undefined);
  const place = `${relative("", fileName)}:${start.line}:${start.column}`;
  return `${place} ${status}\n    ${inOneLine(changed)}  ->  ${inOneLine(replacement)}`;
}

/** So many characters tell which place is meant. */
const shownCharacters = 90;

function inOneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > shownCharacters ? `${line.slice(0, shownCharacters)}…` : line;
}
