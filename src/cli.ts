import { runCommandLine } from "./cli/command-line.ts";

const { stderr, stdout } = process;
const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => interruption.abort(new Error(signal)));
// Who reads no further, as `head` does, needs no more.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  say: (line) => stdout.write(`${line}\n`),
  complain: (line) => stderr.write(`${line}\n`),
  draw: stderr.isTTY ? (text) => stderr.write(text) : undefined,
  folder: process.cwd(),
  signal: interruption.signal,
});
