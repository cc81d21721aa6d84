import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../support/run-command.mjs";
import { findImports } from "./import-graph.ts";
import { findUsersNode, pack, readDeclarations, run } from "./packed.ts";

const packed = pack();
afterAll(() => rmSync(packed.consumer, { recursive: true, force: true }));

const modulesFolder = join(root, "node_modules");

/** All that is published, by the beginning of its path. */
const published = ["package.json", "README.md", "LICENSE", "CHANGELOG.md", "dist/"];

describe("the package", () => {
  it("has no fault that publint knows", async () => {
    const tarball = new Uint8Array(readFileSync(packed.tarball)).buffer;
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it("gives its types to every way of resolving modules that reads ESM", () => {
    const attw = join(modulesFolder, "@arethetypeswrong", "cli", "dist", "index.js");
    expect(run(process.execPath, [attw, packed.tarball, "--profile", "esm-only"])).toMatchObject({ code: 0 });
  });

  it("holds what is published, and nothing else", () => {
    expect(packed.files.filter((path) => !published.some((start) => path.startsWith(start)))).toEqual([]);
    expect(packed.files).toEqual(expect.arrayContaining(published.filter((path) => !path.endsWith("/"))));
    expect(packed.files).toEqual(expect.arrayContaining(["dist/playtrace.min.js", "dist/esm/index.js"]));
  });

  it("needs one package, for its command alone, and video.js only where it is used", () => {
    const { dependencies, peerDependenciesMeta } = JSON.parse(
      readFileSync(join(packed.installed, "package.json"), "utf8"),
    );
    expect({ dependencies, peerDependenciesMeta }).toEqual({
      dependencies: { yazl: expect.any(String) },
      peerDependenciesMeta: { "video.js": { optional: true } },
    });
  });

  it("names no other package in its types, but video.js where its players are taught a word", () => {
    const declarations = readDeclarations(packed);
    const foreign = findImports(declarations).filter(({ to }) => !to.startsWith("dist/"));
    const augmenting = declarations
      .filter(({ text }) => /^declare module/m.test(text))
      .map(({ path }) => path);
    expect(declarations.length).toBeGreaterThan(10);
    expect(foreign.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
    expect(augmenting).toEqual(["dist/types/videojs.d.ts"]);
  });

  it.each([
    "playtrace",
    "playtrace/html-media",
    "playtrace/xapi",
    "playtrace/caliper",
    "playtrace/kaltura",
    "playtrace/platform",
    "playtrace/learningbuilder",
    "playtrace/frames",
    "playtrace/moodle",
    "playtrace/cmi5",
    "playtrace/report",
    "playtrace/heatmap",
    "playtrace/inspector",
    "playtrace/testing",
    "playtrace/videojs",
  ])("can be imported as %s where there is no window, by the oldest node here", (entry) => {
    const program = `await import(${JSON.stringify(entry)}); console.log(typeof window);`;
    expect(run(findUsersNode(), ["--input-type=module", "-e", program], packed.consumer)).toEqual({
      code: 0,
      said: "undefined",
    });
  });

  it("runs the format that the README shows", () => {
    const program = join(packed.consumer, "server", "run-webhook.mjs");
    const note = {
      id: "1",
      what: "played",
      at: "1970-01-01T00:00:00.000Z",
      seconds: 1.5,
      media: "https://example.com/video",
    };
    expect(run(process.execPath, ["--disable-warning=ExperimentalWarning", program])).toEqual({
      code: 0,
      said: JSON.stringify({ sent: "now", notes: [note] }),
    });
  });

  it("sends by the clients that docs/clients.md shows", () => {
    const program = join(packed.consumer, "page", "clients", "run.mjs");
    expect(run(process.execPath, ["--disable-warning=ExperimentalWarning", program])).toEqual({
      code: 0,
      said: [
        "200 delivered, delivered, delivered",
        "400 refused, refused, retry",
        "503 retry 7000, retry, retry",
      ].join("\n"),
    });
  });

  it("plays the recording that docs/testing.md shows", () => {
    const program = join(packed.consumer, "tests", "recording.ts");
    expect(run(process.execPath, ["--disable-warning=ExperimentalWarning", program])).toEqual({
      code: 0,
      said: "",
    });
  });

  it.each(["page", "server", "tests"])(
    "compiles with strict types in a project of its own: %s",
    (project) => {
      const tsc = join(modulesFolder, "typescript", "bin", "tsc");
      expect(run(process.execPath, [tsc, "-p", project], packed.consumer)).toEqual({ code: 0, said: "" });
    },
  );
});
