import { spawn } from "node:child_process";
import { once } from "node:events";

/** A program that runs beside the tests, and ends with them. */
export interface Child {
  /** What it has said so far. */
  readonly said: () => string;
  readonly isRunning: () => boolean;
  /** Asks it to end, and waits for it. */
  readonly end: () => Promise<void>;
}

export function startChild(
  program: string,
  parameters: readonly string[],
  env: Readonly<NodeJS.ProcessEnv>,
): Child {
  const child = spawn(program, parameters, { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit");
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  const kill = (): void => void child.kill();
  process.once("exit", kill);
  return {
    said: () => said,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async end() {
      process.off("exit", kill);
      kill();
      await ended;
    },
  };
}
