// `npm run demo`: installs and builds where needed, then serves the demo.
import { prepare } from "../test/support/prepare.mjs";
import { runCommand } from "../test/support/run-command.mjs";

await prepare();
const built = await runCommand("rollup", ["-c", "--silent"]);
process.exitCode =
  built === 0
    ? await runCommand("node", ["--disable-warning=ExperimentalWarning", "demo/server/serve.ts"])
    : built;
