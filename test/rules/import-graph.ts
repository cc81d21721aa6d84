import { posix } from "node:path";
import type { SourceFile } from "./sources.ts";
import { withoutComments } from "./sources.ts";

/** One file names another: by path where it is ours, else by the package's name. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Nothing of it is there when the program runs. */
  readonly typesOnly: boolean;
}

const specifiers = /(?<=^|[\s}*=])(?:from|import)\s*\(?\s*"([^"\s]+)"/gm;
const typesOnly = /^(?:import|export) type\b[^;]*$/;

/** Every import and re-export, of types too: a room that knows another's types knows the room. */
export function findImports(files: readonly SourceFile[]): Import[] {
  return files.flatMap(({ path, text }) =>
    withoutComments(text)
      .split(/(?<=;)/)
      .flatMap((statement) =>
        [...statement.matchAll(specifiers)].map(([, specifier = ""]) => ({
          from: path,
          to: specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier,
          typesOnly: typesOnly.test(statement.trim().replace(/;$/, "")),
        })),
      ),
  );
}

/** The folder below `src/`, or the file itself for entries and `errors.ts`. */
export function roomOf(path: string): string {
  return path.split("/")[1]?.replace(/\.ts$/, "") ?? path;
}

/** The first way round from a file back to itself as the program is loaded, if there is one; types load nothing. */
export function findCycle(imports: readonly Import[]): readonly string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports.filter((one) => !one.typesOnly))
    targets.set(from, [...(targets.get(from) ?? []), to]);
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
