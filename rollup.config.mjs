import { createHash } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
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
    platform: "src/platform.ts",
    learningbuilder: "src/learningbuilder.ts",
    frames: "src/frames.ts",
    moodle: "src/moodle.ts",
    cmi5: "src/cmi5.ts",
    testing: "src/testing.ts",
    report: "src/report.ts",
    heatmap: "src/heatmap.ts",
    // The script tag loads it where the page, or its address, asks to look.
    inspector: "src/inspector.ts",
    // The script tag loads it where a learning system opened the page.
    launch: "src/launch/open-tag-launch.ts",
    // And where progress is kept in an LRS.
    progress: "src/progress/tag-progress.ts",
    // And where the page asks what is wrong with an endpoint.
    check: "src/connection/check-connection.ts",
  },
  external: ["video.js"],
  plugins: plugins(),
  output: {
    dir: "dist/esm",
    format: "es",
    sourcemap: true,
    entryFileNames: "[name].js",
    chunkFileNames: "shared-[hash].js",
    // A bundler leaves out a file that nobody asks for, but not the tables within one. Reports read without judging.
    manualChunks: (id) => (/\/src\/review\/(?!reading\.ts|view\.ts)/.test(id) ? "review" : undefined),
    onlyExplicitManualChunks: true,
  },
};

/** What a script tag loads from `esm/` beside itself when a page needs it: the module that it imports, by the file's name. */
const onDemand = {
  caliper: "src/formats/caliper/format.ts",
  launch: "src/launch/open-tag-launch.ts",
  progress: "src/progress/tag-progress.ts",
  check: "src/connection/check-connection.ts",
  inspector: "src/inspector/open-inspector.ts",
};

const integrities = {};

/**
 * Prints what a page writes as `integrity` beside the script, and keeps it in `dist/integrity.json`:
 * https://developer.mozilla.org/en-US/docs/Web/Security/Subresource_Integrity
 */
const integrity = {
  name: "integrity",
  writeBundle({ file }) {
    const hash = `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
    console.log(`${file} ${hash}`);
    integrities[file.replace("dist/", "")] = hash;
    writeFileSync("dist/integrity.json", JSON.stringify(integrities, null, 2) + "\n");
  },
};

/**
 * What a `<script>` tag loads: the global `Playtrace`.
 * @param apart parts that it does not hold, by the file's name
 */
const scriptTag = (input, file, apart) => {
  // A classic script imports relative to its own address.
  const paths = Object.fromEntries(
    Object.entries(apart).map(([name, path]) => [
      fileURLToPath(new URL(path, import.meta.url)),
      `./esm/${name}.js`,
    ]),
  );
  return {
    input,
    external: Object.keys(paths),
    plugins: [...plugins(), integrity],
    output: {
      file,
      paths,
      format: "iife",
      name: "Playtrace",
      exports: "named",
      sourcemap: true,
      inlineDynamicImports: true,
      plugins: [
        terser({ ecma: 2020, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } }),
      ],
    },
  };
};

const small = scriptTag("src/script-tag.ts", "dist/playtrace.min.js", onDemand);
/** Everything that a tag can use to record, in one file; who looks at that loads the inspector. */
const full = scriptTag("src/script-tag-full.ts", "dist/playtrace.full.min.js", {
  inspector: onDemand.inspector,
});

const styleSheet = (path, fileName) => ({
  name: "style-sheet",
  generateBundle() {
    this.emitFile({ type: "asset", fileName, source: readFileSync(path) });
  },
});

/** What the packaging command puts beside a video: each file stands alone. */
const course = ["course", "before-video"].map((name) => ({
  input: name === "course" ? "src/course.ts" : `src/course/${name}.ts`,
  plugins: [...plugins(), ...(name === "course" ? [styleSheet("src/course/course.css", "course.css")] : [])],
  output: {
    dir: "dist/course",
    entryFileNames: `${name}.js`,
    inlineDynamicImports: true,
    format: "es",
    plugins: [terser({ ecma: 2020, module: true, format: { comments: false } })],
  },
}));

const executable = {
  name: "executable",
  writeBundle: ({ file }) => chmodSync(file, 0o755),
};

/** The command `playtrace`, for the Node of its users. */
const commandLine = {
  input: "src/cli.ts",
  external: ["yazl", /^node:/],
  plugins: [esbuild({ target: "node20", legalComments: "none" }), executable],
  output: { file: "dist/cli.js", format: "es", banner: "#!/usr/bin/env node" },
};

export default [modules, small, full, ...course, commandLine];
