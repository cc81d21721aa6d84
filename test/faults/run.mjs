// `npm run test:faults`: the built files against a receiver that fails and browsers that die, with what a page made
// and stored compared to what arrived. `--ci`: one scenario of each kind and two kills. `--named`: those of `npm test`.
// `--firefox`: in Firefox ESR what it can show. `--prove`: each scenario with its mechanism switched off.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideChromium } from "../support/chromium.mjs";
import { prepare } from "../support/prepare.mjs";
import { root, runCommand } from "../support/run-command.mjs";

const here = join(root, "test", "faults");
/** What is left after our own flags goes to Playwright. */
const choices = { "--ci": "@ci", "--named": "@named", "--firefox": "@firefox", "--prove": "@prove" };
const given = process.argv.slice(2);
const rest = given.filter((flag) => !(flag in choices));
const chosen = given.find((flag) => flag in choices);
const firefoxPath = process.env["FIREFOX_PATH"] ?? "/usr/lib/firefox-esr/firefox-esr";
const folder = mkdtempSync(join(tmpdir(), "playtrace-"));
const report = join(folder, "faults.json");

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
  if (chosen === "--firefox" && !existsSync(firefoxPath))
    throw new Error(`No Firefox at ${firefoxPath}: install Firefox ESR, or name one in FIREFOX_PATH.`);
  await prepare();
  const built = await runCommand("npm", ["run", "build", "--silent"]);
  if (built !== 0) throw new Error(`The build ended with ${built}.`);
  const code = await runCommand(
    "playwright",
    [
      "test",
      "--config",
      join(here, "playwright.config.ts"),
      `--reporter=list,json,${join(here, "table-reporter.ts")}`,
      ...(chosen === undefined ? [] : ["--grep", choices[chosen]]),
      ...rest,
    ],
    {
      ...(chosen === "--firefox" ? { FIREFOX_PATH: firefoxPath } : { CHROMIUM_PATH: provideChromium() }),
      NODE_OPTIONS: "--disable-warning=ExperimentalWarning",
      PLAYTRACE_FAULTS: chosen?.slice(2) ?? "all",
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  const { stats } = JSON.parse(readFileSync(report, "utf8"));
  const failed = stats.unexpected;
  return { passed: stats.expected + stats.flaky, failed: code === 0 ? failed : Math.max(1, failed) };
}
