import { defineConfig } from "@playwright/test";

/** Without a tag every scenario runs; those that prove what a mechanism is for run on demand only. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/faults-files",
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env["CI"] !== undefined,
  grepInvert: process.env["PLAYTRACE_PROVE"] === undefined ? /@prove/ : [],
  reporter: [["list"], ["./table-reporter.ts"]],
});
