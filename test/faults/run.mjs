// `npm run test:faults`: the built files against a receiver that fails and browsers that die, with what a page made
// and stored compared to what arrived. `--ci`: one scenario of each kind and two kills. `--named`: those of `npm test`.
// `--firefox`: in Firefox ESR what it can show. `--prove`: each scenario with its mechanism switched off.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { provideChromium } from "../support/chromium.mjs";
import { prepare } from "../support/prepare.mjs";
import { root } from "../support/run-command.mjs";
import { countPlaywright, must, runSuite } from "../support/run-suite.mjs";

const here = join(root, "test", "faults");
/** What is left after our own flags goes to Playwright. */
const choices = { "--ci": "@ci", "--named": "@named", "--firefox": "@firefox", "--prove": "@prove" };
const given = process.argv.slice(2);
const rest = given.filter((flag) => !(flag in choices));
const chosen = given.find((flag) => flag in choices);
const firefoxPath = process.env["FIREFOX_PATH"] ?? "/usr/lib/firefox-esr/firefox-esr";

await runSuite(async () => {
  const inFirefox = chosen === "--firefox";
  if (inFirefox && !existsSync(firefoxPath))
    throw new Error(`No Firefox at ${firefoxPath}: install Firefox ESR, or name one in FIREFOX_PATH.`);
  await prepare();
  await must("npm", ["run", "build", "--silent"]);
  const reporter = `--reporter=list,json,${join(here, "table-reporter.ts")}`;
  const grep = chosen === undefined ? [] : ["--grep", choices[chosen]];
  return countPlaywright(["--config", join(here, "playwright.config.ts"), reporter, ...grep, ...rest], {
    ...(inFirefox ? { FIREFOX_PATH: firefoxPath } : { CHROMIUM_PATH: provideChromium() }),
    PLAYTRACE_FAULTS: chosen?.slice(2) ?? "all",
  });
});
