import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { root } from "../support/run-command.mjs";
import { consumerFiles } from "./consumer.ts";

/** The package as it would be published, and installed in a project of its own outside of ours. */
export interface Packed {
  readonly tarball: string;
  /** The project's folder. */
  readonly consumer: string;
  /** The installed package's folder. */
  readonly installed: string;
  /** Paths of its files, with slashes. */
  readonly files: readonly string[];
}

/** Runs a program and hands back what it said; nothing is thrown. */
export function run(
  command: string,
  parameters: readonly string[],
  cwd = root,
): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { code: status, said: `${stdout ?? ""}${stderr ?? ""}`.trim() };
}

/** Packs what is built, and installs it beside the project's own video.js and client of an LRS. */
export function pack(): Packed {
  const consumer = mkdtempSync(join(tmpdir(), "playtrace-consumer-"));
  const packing = run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", consumer]);
  const name = readdirSync(consumer).find((file) => file.endsWith(".tgz"));
  if (name === undefined) throw new Error(`npm pack made nothing: ${packing.said}`);
  const modules = join(consumer, "node_modules");
  mkdirSync(modules);
  run("tar", ["-xzf", join("..", name)], modules);
  const installed = join(modules, "playtrace");
  renameSync(join(modules, "package"), installed);
  for (const scope of ["@xapi", "@playwright", "@types"]) mkdirSync(join(modules, scope));
  for (const theirs of ["video.js", "@xapi/xapi", "@playwright/test", "@types/node"]) {
    symlinkSync(join(root, "node_modules", theirs), join(modules, theirs), "junction");
  }
  for (const [file, text] of Object.entries(consumerFiles)) {
    mkdirSync(dirname(join(consumer, file)), { recursive: true });
    writeFileSync(join(consumer, file), text);
  }
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(installed.length + 1)
        .replaceAll("\\", "/"),
    );
  return { tarball: join(consumer, name), consumer, installed, files };
}

/** The declarations of the installed package, by path. */
export function readDeclarations({
  installed,
  files,
}: Packed): { readonly path: string; readonly text: string }[] {
  return files
    .filter((path) => path.endsWith(".d.ts"))
    .map((path) => ({ path, text: readFileSync(join(installed, path), "utf8") }));
}

/** The computer's own node, which may be older than the project's; the project's where there is no other. */
export function findUsersNode(): string {
  const own = join(root, "node_modules", ".bin");
  return (
    (process.env["PATH"] ?? "")
      .split(delimiter)
      .filter((folder) => folder !== "" && !folder.includes("node_modules") && folder !== own)
      .map((folder) => join(folder, "node"))
      .find((node) => run(node, ["--version"]).code === 0) ?? process.execPath
  );
}
