import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, type BuildOptions } from "esbuild";
import { root } from "../../support/run-command.mjs";
import type { ServerKind } from "./answer-as.ts";

/** What a page may load to tell of a video; each listens to the media element. */
export const productNames = ["Playtrace", "snowplow", "mux", "xapi", "tincan"] as const;
export type ProductName = (typeof productNames)[number];

/** A product, and how it is built into a page. */
export interface Product {
  readonly name: ProductName;
  /** The packages that the page loads, with their versions: `"mux-embed 5.19.0"`. */
  readonly label: string;
  readonly server: ServerKind;
  /** Texts of the scripts, in their order; after them `watchers[name](video, { url })` begins. */
  readonly scripts: readonly string[];
}

const here = join(root, "test", "bench", "peers");

/** A text that belongs to an installed peer. */
export const readPeer = (...path: readonly string[]): string =>
  readFileSync(join(here, "node_modules", ...path), "utf8");

function labelOf(...packages: readonly string[]): string {
  return packages
    .map((name) => `${name} ${JSON.parse(readPeer(name, "package.json")).version}`)
    .join(" with ");
}

const forBrowsers: BuildOptions & { readonly write: false } = {
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  platform: "browser",
  mainFields: ["browser", "module", "main"],
  target: "es2022",
  legalComments: "none",
  logLevel: "error",
};

/** One of the files in `glue/` with the packages that it imports, minified as a site would. */
export function bundleGlue(name: string): string {
  const { outputFiles } = buildSync({ ...forBrowsers, entryPoints: [join(here, "glue", `${name}.js`)] });
  return outputFiles[0]?.text ?? "";
}

/** The same of a text that imports peers. */
export function bundleText(contents: string): string {
  const { outputFiles } = buildSync({ ...forBrowsers, stdin: { contents, resolveDir: here } });
  return outputFiles[0]?.text ?? "";
}

/** Mux's plugin of video.js, in the place of its script for elements. */
export const readVideojsMux = (): readonly string[] => [
  readPeer("videojs-mux", "dist", "videojs-mux.js"),
  bundleGlue("videojs-mux"),
];

/** Throws where a peer is not installed, or Playtrace not built. */
export function loadProducts(): Readonly<Record<ProductName, Product>> {
  const script = readFileSync(join(root, "dist", "playtrace.min.js"), "utf8");
  return {
    Playtrace: {
      name: "Playtrace",
      label: "Playtrace",
      server: "lrs",
      scripts: [script, bundleGlue("playtrace")],
    },
    snowplow: {
      name: "snowplow",
      label: labelOf("@snowplow/browser-tracker", "@snowplow/browser-plugin-media"),
      server: "snowplow",
      scripts: [bundleGlue("snowplow")],
    },
    mux: { name: "mux", label: labelOf("mux-embed"), server: "mux", scripts: [bundleGlue("mux")] },
    xapi: {
      name: "xapi",
      label: `${labelOf("@xapi/xapi")} by hand`,
      server: "lrs",
      scripts: [bundleGlue("xapi")],
    },
    tincan: {
      name: "tincan",
      label: `${labelOf("tincanjs")} by hand`,
      server: "lrs",
      scripts: [readPeer("tincanjs", "build", "tincan-min.js"), bundleGlue("tincan")],
    },
  };
}
