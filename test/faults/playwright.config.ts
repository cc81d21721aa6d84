import { defineConfig } from "@playwright/test";

/** Which part of the suite runs, as its runner was told: `all`, `ci`, `named`, `firefox` or `prove`. */
const part = process.env["PLAYTRACE_FAULTS"] ?? "all";

export default defineConfig<{ browserOptions: { firefox: boolean } }>({
  testDir: ".",
  outputDir: "../../test-results/faults-files",
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env["CI"] !== undefined,
  // What proves a mechanism by switching it off runs on demand only.
  grepInvert: part === "prove" ? [] : /@prove/,
  reporter: [["list"], ["./table-reporter.ts"]],
  use: { browserOptions: { firefox: part === "firefox" } },
});
