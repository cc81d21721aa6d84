// `npm run bench`: measures Playtrace by itself and beside its peers, and writes test/bench/RESULTS.md where all of it
// ran. `npm run bench -- size truth` for some of it; `-- --quick` beside the peers only, within three minutes.
import { statSync } from "node:fs";
import { join } from "node:path";
import { provideChromium } from "../support/chromium.mjs";
import { prepare } from "../support/prepare.mjs";
import { root, runCommand } from "../support/run-command.mjs";

const peers = join(root, "test", "bench", "peers");

const modifiedMs = (...path) => statSync(join(peers, ...path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** `npm ci` leaves a lock of its own beside what it installed. */
function isInstalled() {
  return modifiedMs("node_modules", ".package-lock.json") >= modifiedMs("package-lock.json");
}

const installPeers = () =>
  isInstalled()
    ? 0
    : runCommand("npm", [
        "ci",
        "--prefix",
        peers,
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
      ]);

await prepare();
process.exitCode =
  (await installPeers()) ||
  (await runCommand("npm", ["run", "build", "--silent"])) ||
  (await runCommand("node", ["test/bench/bench.ts", ...process.argv.slice(2)], {
    CHROMIUM_PATH: provideChromium(),
  }));
