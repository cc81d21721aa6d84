import { statSync } from "node:fs";
import { join } from "node:path";
import { root, runCommand } from "./run-command.mjs";

/**
 * Installs the dependencies where they are missing or older than the lock. Plain JavaScript of Node 20, since
 * the pinned node arrives with the installation.
 */
export async function prepare() {
  const installed = modifiedMs(join(root, "node_modules", ".package-lock.json"));
  if (installed !== undefined && installed >= (modifiedMs(join(root, "package-lock.json")) ?? 0)) return;
  console.log("Installing dependencies (npm ci) ...");
  const code = await runCommand("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) throw new Error(`npm ci ended with ${code}: the dependencies could not be installed.`);
}

function modifiedMs(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
