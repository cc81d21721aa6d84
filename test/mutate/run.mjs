// `npm run mutate -- transport`: changes the code of one room in many small ways, and prints which changes no test
// notices. `npm run mutate -- tracker gesture` for one of its files.
import { prepare } from "../support/prepare.mjs";
import { runCommand } from "../support/run-command.mjs";

await prepare();
process.exitCode = await runCommand("node", ["test/mutate/mutate.ts", ...process.argv.slice(2)], {
  NODE_OPTIONS: "--disable-warning=ExperimentalWarning",
  RUNS: "10",
});
