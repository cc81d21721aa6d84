// `npm run bench`: measures, prints, and asserts nothing. `npm run bench -- size` for one of the benches.
import { provideChromium } from "../support/chromium.mjs";
import { prepare } from "../support/prepare.mjs";
import { runCommand } from "../support/run-command.mjs";

await prepare();
const built = await runCommand("npm", ["run", "build", "--silent"]);
process.exitCode =
  built === 0
    ? await runCommand("node", ["test/bench/bench.ts", ...process.argv.slice(2)], {
        CHROMIUM_PATH: provideChromium(),
      })
    : built;
