import { posix } from "node:path";
import type { SourceFile } from "./sources.ts";
import { withoutComments } from "./sources.ts";

/** One file names another: by path where it is ours, else by the package's name. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const specifiers = /(?<=^|[\s}*=])(?:from|import)\s*\(?\s*"([^"\s]+)"/gm;

/** Every import and re-export, of types too: a room that knows another's types knows the room. */
export function findImports(files: readonly SourceFile[]): Import[] {
  return files.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(specifiers)].map(([, specifier = ""]) => ({
      from: path,
      to: specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier,
    })),
  );
}

/** The folder below `src/`, or the file itself for entries and `errors.ts`. */
export function roomOf(path: string): string {
  return path.split("/")[1]?.replace(/\.ts$/, "") ?? path;
}

/** The first way round from a file back to itself, if there is one. */
export function findCycle(imports: readonly Import[]): readonly string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const finished = new Set<string>();

  function walk(file: string, way: readonly string[]): readonly string[] | undefined {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const to of targets.get(file) ?? []) {
      const cycle = walk(to, [...way, file]);
      if (cycle) return cycle;
    }
    finished.add(file);
    return undefined;
  }

  for (const file of targets.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
