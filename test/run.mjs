// `npm test`: every check in order, each with its duration; stops at the first that fails.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideChromium } from "./support/chromium.mjs";
import { prepare } from "./support/prepare.mjs";
import { runCommand } from "./support/run-command.mjs";

const folder = mkdtempSync(join(tmpdir(), "playtrace-"));
const total = { passed: 0, failed: 0 };
const environment = {};

const steps = {
  install: prepare,
  types: () => runInTurn(["tsc", "-p", ".", "--noEmit"], ["tsc", "-p", "src/cli"], ["tsc", "-p", "test"]),
  format: () => runInTurn(["prettier", "--check", "--log-level=warn", "."]),
  lint: () => runInTurn(["oxlint", "--type-aware", "--quiet"]),
  build: () => runInTurn(["npm", "run", "build", "--silent"]),
  browser: findBrowser,
  unit: () => countVitest("unit"),
  contract: () => countVitest("contract"),
  rules: () => countVitest("rules"),
  e2e: () => countPlaywright("e2e"),
  faults: () =>
    countPlaywright("faults", ["--config", "test/faults/playwright.config.ts", "--grep", "@named"]),
};

for (const [name, step] of Object.entries(steps)) {
  const startedMs = performance.now();
  const failedBefore = total.failed;
  const code = await attempt(step);
  console.log(`\n${code === 0 ? "ok    " : "FAILED"} ${name} in ${seconds(startedMs)} s\n`);
  if (code === 0) continue;
  if (total.failed === failedBefore) total.failed += 1;
  process.exitCode = 1;
  break;
}
rmSync(folder, { recursive: true, force: true });
const tally = process.env["PLAYTRACE_TALLY"];
if (tally) writeFileSync(tally, JSON.stringify(total));
console.log(`${total.passed} passed, ${total.failed} failed`);

async function attempt(step) {
  try {
    return (await step()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function runInTurn(...commands) {
  for (const [command, ...parameters] of commands) {
    const code = await runCommand(command, parameters, environment);
    if (code !== 0) return code;
  }
  return 0;
}

function findBrowser() {
  environment.CHROMIUM_PATH = provideChromium();
}

async function countVitest(project) {
  const file = join(folder, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await runInTurn(["vitest", "run", "--project", project, ...reporters]);
  const report = JSON.parse(readFileSync(file, "utf8"));
  return add({ passed: report.numPassedTests, failed: report.numFailedTests, code });
}

async function countPlaywright(name, parameters = []) {
  const file = join(folder, `${name}.json`);
  environment.PLAYWRIGHT_JSON_OUTPUT_NAME = file;
  environment.NODE_OPTIONS = "--disable-warning=ExperimentalWarning";
  const code = await runInTurn(["playwright", "test", "--reporter=list,json", ...parameters]);
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  return add({ passed: stats.expected + stats.flaky, failed: stats.unexpected, code });
}

function add({ passed, failed, code }) {
  total.passed += passed;
  total.failed += failed;
  return code;
}

function seconds(startedMs) {
  return ((performance.now() - startedMs) / 1000).toFixed(1);
}
