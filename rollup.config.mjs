import resolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import esbuild from "rollup-plugin-esbuild";

const plugins = () => [
  resolve({ browser: true, extensions: [".ts", ".js"] }),
  esbuild({ target: "es2022", legalComments: "none" }),
];

/** Entries that a bundler imports; `video.js` is the host's own. */
const modules = {
  input: {
    index: "src/index.ts",
    videojs: "src/videojs.ts",
    "html-media": "src/html-media.ts",
    xapi: "src/xapi.ts",
    caliper: "src/caliper.ts",
    kaltura: "src/kaltura.ts",
  },
  external: ["video.js"],
  plugins: plugins(),
  output: {
    dir: "dist/esm",
    format: "es",
    sourcemap: true,
    entryFileNames: "[name].js",
    chunkFileNames: "shared-[hash].js",
  },
};

/** What a `<script>` tag loads: the global `Playtrace`. */
const scriptTag = {
  input: "src/script-tag.ts",
  plugins: plugins(),
  output: {
    file: "dist/playtrace.min.js",
    format: "iife",
    name: "Playtrace",
    exports: "named",
    sourcemap: true,
    plugins: [
      terser({ ecma: 2020, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } }),
    ],
  },
};

export default [modules, scriptTag];
