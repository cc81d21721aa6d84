import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { root } from "../../support/run-command.mjs";
import { bundleText, readPeer } from "../peers/products.ts";
import { bundleModules, gzipBytes, measureSize } from "../size.ts";
import { drawBars } from "./chart.ts";
import type { ComparedRow } from "./compared-row.ts";
import type { Section, Table } from "./section.ts";
import { comparedTable } from "./section.ts";

/** Nothing that tells of a video is smaller: what is, was not loaded. */
const leastBytes = 1000;

interface WayIn {
  readonly what: string;
  /** Whose row it is in the comparison; none where it is shown beside it only. */
  readonly standsFor?: string;
  readonly code: Uint8Array;
}

/** What a page must load for each way of telling about a video. */
export async function measureBytes(): Promise<Section> {
  const ways = waysIn();
  const sizes = ways.map(({ what, standsFor, code }) => ({
    what,
    standsFor,
    raw: code.length,
    gzip: gzipBytes(code),
    brotli: brotliBytes(code),
  }));
  const row = (what: string, unit: "raw" | "gzip" | "brotli"): ComparedRow => ({
    what,
    unit: "bytes",
    whyBehind: "what stores, takes turns and recovers is in the file",
    figures: Object.fromEntries(
      sizes.flatMap(({ standsFor, [unit]: bytes }) =>
        standsFor === undefined ? [] : [[standsFor, { median: bytes, spread: 0 }]],
      ),
    ),
  });
  const packed = row("gzip -9", "gzip");
  const names = sizes.flatMap(({ standsFor }) => standsFor ?? []);
  return {
    title: "Bytes",
    method:
      "What a page loads, minified: files as they are shipped, and modules as esbuild bundles them for browsers, without video.js. " +
      "Playtrace's script tag tells xAPI, and a second row Caliper as well; @xapi/xapi and tincanjs send what they are given, and watch nothing.",
    tables: [
      comparedTable(names, [row("raw", "raw"), packed, row("brotli -11", "brotli")]),
      {
        heads: ["Way in", "raw", "gzip -9", "brotli -11"],
        rows: sizes.map(({ what, raw, gzip, brotli }) => [what, ...[raw, gzip, brotli].map(String)]),
      },
      roomsTable(),
    ],
    charts: [
      drawBars({
        name: "bytes",
        title: "Bytes that a page loads, gzip -9",
        bars: sizes.map(({ what, gzip }) => [what, gzip]),
      }),
    ],
    highlights: [{ ...packed, what: "what a page loads, gzip -9" }],
    refusals: sizes.filter(({ raw }) => raw < leastBytes).map(({ what }) => `${what} was not loaded`),
  };
}

const dist = (...path: readonly string[]): Uint8Array => readFileSync(join(root, "dist", ...path));
const peer = (...path: readonly string[]): Uint8Array => Buffer.from(readPeer(...path));
const bundled = (code: string): Uint8Array => Buffer.from(bundleText(code));

function waysIn(): readonly WayIn[] {
  const caliper = 'import { caliper } from "./caliper.js"; console.log(caliper);';
  return [
    { what: "Playtrace, script tag", standsFor: "Playtrace", code: dist("playtrace.min.js") },
    {
      what: "Playtrace, script tag with Caliper",
      code: Buffer.concat([dist("playtrace.min.js"), bundleModules(caliper)]),
    },
    { what: "Playtrace, full script", code: dist("playtrace.full.min.js") },
    { what: "playtrace/html-media", code: bundleModules('export * from "./html-media.js";') },
    { what: "playtrace/videojs", code: bundleModules('import "./videojs.js";') },
    { what: "playtrace/videojs with Caliper", code: bundleModules(`import "./videojs.js"; ${caliper}`) },
    {
      what: "snowplow, tracker and media plugin",
      standsFor: "snowplow",
      code: bundled(readGlueImports("snowplow")),
    },
    { what: "mux-embed, script", standsFor: "mux", code: peer("mux-embed", "dist", "mux.js") },
    { what: "mux-embed, bundled", code: bundled('import mux from "mux-embed"; globalThis.kept = mux;') },
    { what: "videojs-mux, script", code: peer("videojs-mux", "dist", "videojs-mux.js") },
    {
      what: "@xapi/xapi, bundled",
      standsFor: "xapi",
      code: bundled('import XAPI from "@xapi/xapi"; globalThis.kept = XAPI;'),
    },
    { what: "tincanjs, script", standsFor: "tincan", code: peer("tincanjs", "build", "tincan-min.js") },
  ];
}

/** The imports of a glue file, kept by name, without the lines that use them. */
function readGlueImports(name: string): string {
  const text = readFileSync(join(root, "test", "bench", "peers", "glue", `${name}.js`), "utf8");
  const imports = text.match(/^import \{[^}]*\} from "[^"]+";$/gm) ?? [];
  const names = imports.flatMap((one) => one.match(/\{([^}]*)\}/)?.[1]?.split(",") ?? []);
  const kept = names.map((one) => one.trim()).filter(Boolean);
  return `${imports.join("\n")}\nglobalThis.kept = [${kept.join(", ")}];`;
}

function roomsTable(): Table {
  const { rooms, scriptTag } = measureSize();
  return {
    heads: ["Room of the script tag", "minified bytes", "share"],
    rows: rooms.map(([room, bytes]) => [
      room,
      String(bytes),
      `${((100 * bytes) / scriptTag.minifiedBytes).toFixed(1)} %`,
    ]),
  };
}

function brotliBytes(code: Uint8Array): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: code.length,
  };
  return brotliCompressSync(code, { params }).length;
}
