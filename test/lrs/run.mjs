// `npm run test:lrs`: the built files against a real LRS, Learning Locker, which is installed here on demand.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideChromium } from "../support/chromium.mjs";
import { prepare } from "../support/prepare.mjs";
import { root, runCommand } from "../support/run-command.mjs";

const here = join(root, "test", "lrs");
const folder = mkdtempSync(join(tmpdir(), "playtrace-"));
const report = join(folder, "lrs.json");

const total = await run().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
});
rmSync(folder, { recursive: true, force: true });
const tally = process.env["PLAYTRACE_TALLY"];
if (tally) writeFileSync(tally, JSON.stringify(total));
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

async function run() {
  await prepare();
  await prepareLrs();
  await must("npm", ["run", "build", "--silent"]);
  const code = await runCommand(
    "playwright",
    ["test", "--config", join("test", "lrs", "playwright.config.ts"), "--reporter=list,json"],
    { CHROMIUM_PATH: provideChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  const { stats } = JSON.parse(readFileSync(report, "utf8"));
  const failed = stats.unexpected;
  return { passed: stats.expected + stats.flaky, failed: code === 0 ? failed : Math.max(1, failed) };
}

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

async function must(command, parameters) {
  const code = await runCommand(command, parameters);
  if (code !== 0) throw new Error(`${command} ${parameters.join(" ")} ended with ${code}.`);
}

function modifiedMs(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
