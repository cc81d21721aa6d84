import type { Command } from "./command.ts";
import { explainFailure } from "./explain-failure.ts";
import { packageCommand } from "./package/package-command.ts";
import { reportCommand } from "./report/report-command.ts";
import { reviewCommand } from "./review/review-command.ts";
import type { Terminal } from "./terminal.ts";
import { WrongInput } from "./wrong-input.ts";

/** Every command, by the word that calls it. */
const commands: ReadonlyMap<string, Command> = new Map([
  ["package", packageCommand],
  ["report", reportCommand],
  ["review", reviewCommand],
]);

const overview = `Usage: playtrace <command> [options]

${[...commands].map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`).join("\n")}

playtrace <command> --help says more.`;

const helpWords = new Set(["--help", "-h", "help"]);

/** Exit statuses; the last is what shells expect of a command that was interrupted. */
const status = { done: 0, failed: 1, wrongInput: 2, interrupted: 130 } as const;

/**
 * Runs what was typed behind `playtrace`, and hands back the exit status: 0 done, 1 failed or found a failure, 2 wrong
 * input, 130 interrupted. What is wrong is one sentence on standard error.
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name !== undefined && helpWords.has(name)) {
    terminal.say(overview);
    return status.done;
  }
  const command = commands.get(name ?? "");
  if (!command) {
    terminal.complain(name === undefined ? overview : `playtrace: There is no command ${name}.`);
    return status.wrongInput;
  }
  if (rest.some((word) => word === "--help" || word === "-h")) {
    terminal.say(command.help);
    return status.done;
  }
  try {
    return status[(await command.run(rest, terminal)) ?? "done"];
  } catch (cause) {
    const sentence = terminal.signal.aborted ? "Interrupted." : explainFailure(cause);
    terminal.complain(`playtrace ${name}: ${sentence}`);
    if (terminal.signal.aborted) return status.interrupted;
    return cause instanceof WrongInput ? status.wrongInput : status.failed;
  }
}
