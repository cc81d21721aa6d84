import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { rooms } from "./room.ts";
import { describeMutants } from "./survivors.ts";

const [name = "", ...chosen] = process.argv.slice(2);
const room = rooms[name];
if (room === undefined) throw new Error(`There is no room "${name}" here: ${Object.keys(rooms).join(", ")}.`);

const startedMs = performance.now();
const folder = mkdtempSync(join(tmpdir(), "playtrace-mutate-"));
process.env["MUTATED_ROOM"] = name;
try {
  const mutants = await new Stryker({
    mutate: (chosen.length > 0 ? chosen : room.files).map((file) => `src/${name}/${file}.ts`),
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    coverageAnalysis: "perTest",
    // One core is left to who works meanwhile.
    concurrency: Math.max(availableParallelism() - 1, 1),
    reporters: ["dots"],
    tempDirName: folder,
    ignorePatterns: ["dist", "test/e2e", "test/faults", "test/lrs", "test-results"],
    // Its reader of this file calls a compiler interface that TypeScript 7 does not have.
    tsconfigFile: "no-such-tsconfig.json",
    vitest: { configFile: "test/mutate/vitest.config.ts", related: false },
  }).runMutationTest();
  console.log(`\n${describeMutants(mutants)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${((performance.now() - startedMs) / 60_000).toFixed(1)} minutes`);
