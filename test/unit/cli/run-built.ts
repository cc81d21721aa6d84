import { spawn } from "node:child_process";
import { join } from "node:path";
import { findUsersNode } from "../../rules/packed.ts";
import { root } from "../../support/run-command.mjs";
import { makeFolder } from "./temporary-folder.ts";

const command = join(root, "dist", "cli.js");
const node = findUsersNode();

export interface Surroundings {
  /** What standard input holds; default: nothing. */
  readonly input?: string;
  /** Default: a new one. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as its users do. */
export function runBuilt(
  words: readonly string[],
  { input = "", folder = makeFolder(), environment = {} }: Surroundings = {},
): Promise<Said> {
  const child = spawn(node, [command, ...words], { cwd: folder, env: { ...process.env, ...environment } });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].setEncoding("utf8").on("data", (part: string) => (said[stream] += part));
  // A command that refuses its words is gone before it was told anything.
  child.stdin.on("error", () => {}).end(input);
  return new Promise((resolve) => child.once("close", (status) => resolve({ status, ...said })));
}
