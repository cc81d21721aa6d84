// What the suites with a runner of their own have in common: they run Playwright, count, and leave their tally.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./run-command.mjs";

/** Counts what `run` passed and failed; whatever it throws is one failure. Ends the process's code accordingly. */
export async function runSuite(run) {
  const total = await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  const tally = process.env["PLAYTRACE_TALLY"];
  if (tally) writeFileSync(tally, JSON.stringify(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

/** Runs Playwright, and counts; where it ends badly without a failed test, that is one failure. */
export async function countPlaywright(parameters, environment) {
  const folder = mkdtempSync(join(tmpdir(), "playtrace-"));
  const report = join(folder, "report.json");
  try {
    const code = await runCommand("playwright", ["test", ...parameters], {
      NODE_OPTIONS: "--disable-warning=ExperimentalWarning",
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      ...environment,
    });
    const { stats } = JSON.parse(readFileSync(report, "utf8"));
    const failed = code === 0 ? stats.unexpected : Math.max(1, stats.unexpected);
    return { passed: stats.expected + stats.flaky, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command that the suite cannot do without. */
export async function must(command, parameters) {
  const code = await runCommand(command, parameters);
  if (code !== 0) throw new Error(`${command} ${parameters.join(" ")} ended with ${code}.`);
}
