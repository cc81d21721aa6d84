// `npm run test:lrs`: the built files against a real LRS, Learning Locker, which is installed here on demand.
import { statSync } from "node:fs";
import { join } from "node:path";
import { provideChromium } from "../support/chromium.mjs";
import { prepare } from "../support/prepare.mjs";
import { root } from "../support/run-command.mjs";
import { countPlaywright, must, runSuite } from "../support/run-suite.mjs";

const here = join(root, "test", "lrs");

await runSuite(async () => {
  await prepare();
  await prepareLrs();
  await must("npm", ["run", "build", "--silent"]);
  return countPlaywright(["--config", join(here, "playwright.config.ts"), "--reporter=list,json"], {
    CHROMIUM_PATH: provideChromium(),
  });
});

/** Installs Learning Locker where it is missing or older than its lock. None of its install scripts is needed. */
async function prepareLrs() {
  const installed = modifiedMs(join(here, "node_modules", ".package-lock.json"));
  if (installed !== undefined && installed >= (modifiedMs(join(here, "package-lock.json")) ?? 0)) return;
  console.log("Installing Learning Locker (npm ci, 190 MB) ...");
  await must("npm", [
    "ci",
    "--prefix",
    here,
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
}

function modifiedMs(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
