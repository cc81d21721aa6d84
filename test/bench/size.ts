import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { roomOf } from "../rules/import-graph.ts";
import { root } from "../support/run-command.mjs";

const scriptTag = join(root, "dist", "playtrace.min.js");
const fullScript = join(root, "dist", "playtrace.full.min.js");
const modules = join(root, "dist", "esm");
const plugin = 'import "./videojs.js";';
const caliper = 'import { caliper } from "./caliper.js"; console.log(caliper);';

/** What a page loads of one file, and whose bytes they are. */
export interface FileSize {
  readonly minifiedBytes: number;
  /** By gzip at its best, level 9. */
  readonly gzipBytes: number;
}

export interface SizeReport {
  /** `dist/playtrace.min.js` as it stands. */
  readonly scriptTag: FileSize;
  /** `dist/playtrace.full.min.js` as it stands. */
  readonly fullScript: FileSize;
  /** `playtrace/videojs`, bundled and minified by esbuild, without video.js. */
  readonly plugin: FileSize;
  /** The same with `caliper()` of `playtrace/caliper`. */
  readonly pluginWithCaliper: FileSize;
  /** Minified bytes of the script tag by room of `src/`, the largest first. */
  readonly rooms: readonly (readonly [room: string, minifiedBytes: number])[];
}

/** Measures the built files; throws where nothing is built. */
export function measureSize(): SizeReport {
  const code = readFileSync(scriptTag);
  const map = JSON.parse(readFileSync(`${scriptTag}.map`, "utf8"));
  return {
    scriptTag: sizeOf(code),
    fullScript: sizeOf(readFileSync(fullScript)),
    plugin: sizeOf(bundleModules(plugin)),
    pluginWithCaliper: sizeOf(bundleModules(plugin + caliper)),
    rooms: countByRoom(code.toString(), new SourceMap(map)),
  };
}

/** What a bundler makes of a page's imports from `dist/esm`, without video.js and what is loaded on demand. */
export function bundleModules(contents: string): Uint8Array {
  const { metafile, outputFiles } = buildSync({
    stdin: { contents, resolveDir: modules },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    absWorkingDir: root,
    outdir: "out",
    external: ["video.js"],
    logLevel: "error",
  });
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { kind, path: next, external } of metafile.outputs[path]?.imports ?? [])
      if (kind === "import-statement" && !external) load(next);
  };
  load("out/stdin.js");
  const files = [...loaded].map((path) => outputFiles.find((file) => file.path === join(root, path)));
  return Buffer.concat(files.map((file) => file?.contents ?? new Uint8Array()));
}

/** The size of a text or file once it is packed as web servers pack it. */
export function gzipBytes(content: Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

function sizeOf(content: Uint8Array): FileSize {
  return { minifiedBytes: content.length, gzipBytes: gzipBytes(content) };
}

/** Asks the source map of every character whose it is; what nobody owns is the bundler's. */
function countByRoom(code: string, map: SourceMap): [string, number][] {
  const counts = new Map<string, number>();
  for (const [row, line] of code.split("\n").entries()) {
    for (let column = 0; column < line.length; column += 1) {
      const entry = map.findEntry(row, column);
      const path = "originalSource" in entry ? entry.originalSource.replace(/^(?:\.\.\/)+/, "") : "";
      const room = path === "" ? "bundler" : roomOf(path);
      counts.set(room, (counts.get(room) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
