import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** npm hands a signal to the shell of a script, and the shell ends without handing it on. */
const parent = process.ppid;
const orphanCheckMs = 500;
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** The pinned node and the tools of the project come before those of the computer. */
const path = [join(root, "node_modules", ".bin"), process.env["PATH"]].join(delimiter);

/**
 * Runs a program in the repository's folder with our own input and output.
 * Resolves to its exit code; a program that cannot be started has 127.
 */
export function runCommand(command, parameters, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
      env: { ...process.env, PATH: path, ...environment },
    });
    const stop = (signal) => child.kill(signal);
    for (const signal of stopSignals) process.once(signal, stop);
    const orphaned = setInterval(() => process.ppid !== parent && stop("SIGTERM"), orphanCheckMs);
    const end = (code) => {
      clearInterval(orphaned);
      for (const signal of stopSignals) process.off(signal, stop);
      resolve(code);
    };
    child.once("error", () => end(127));
    child.once("exit", (code) => end(code ?? 1));
  });
}
