// `npx node test/record/record.ts [name ...]`: records all scenarios, or those whose file name holds a name.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { format } from "prettier";
import { root } from "../support/run-command.mjs";
import { launchBrowser } from "./browser.ts";
import type { Setup } from "./page/setup.ts";
import type { Recording } from "./recording.ts";
import { startRecordingServer } from "./recording-server.ts";
import type { Scenario } from "./scenario.ts";
import { scenarios } from "./scenarios/scenarios.ts";
import { enterStage } from "./stage.ts";

const folder = join(root, "test/fixtures/recordings");
const wanted = process.argv.slice(2);

const browser = await launchBrowser();
for (const scenario of scenarios)
  for (const player of scenario.players ?? (["videojs", "html-media"] as const)) {
    const file = `${player}-${scenario.name}.json`;
    if (wanted.length > 0 && !wanted.some((name) => file.includes(name))) continue;
    const recording = await record(browser, scenario, player);
    await writeFile(
      join(folder, file),
      await format(JSON.stringify(recording), { parser: "json", printWidth: 110 }),
    );
    console.log(`${file}: ${describe(recording)}`);
  }
await browser.close();

/** Each scenario has a server of its own: what one withholds does not reach the next. */
async function record(chromium: Browser, scenario: Scenario, player: Setup["player"]): Promise<Recording> {
  const server = await startRecordingServer();
  const stage = await enterStage(chromium, server.address, {
    media: "/sample.webm",
    ...scenario.setup,
    player,
  });
  await scenario.play(stage, server);
  const recorded = await stage.page.evaluate(() => {
    const { signals, truth, playerVersion, frames, element } = globalThis.stage;
    return { playerVersion, length: element().duration, truth, signals, frames: frames() };
  });
  await stage.page.close();
  await server.close();
  return tidy({ scenario: scenario.name, player, browser: `Chromium ${chromium.version()}`, ...recorded });
}

/** The page's clock has steps of 0.1 ms; the digits behind them are noise of its arithmetic. */
function tidy(recording: Recording): Recording {
  return JSON.parse(
    JSON.stringify(recording, (key, value: unknown) =>
      key === "monotonicMs" ? Math.round(Number(value) * 10) / 10 : value,
    ),
  );
}

/** The order of the signals in one line; `~` seeking, `'` paused. */
function describe({ signals }: Recording): string {
  return signals
    .map(({ type, seeking, paused }) => `${type}${seeking ? "~" : ""}${paused ? "'" : ""}`)
    .join(" ");
}
