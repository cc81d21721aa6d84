import { defineConfig } from "@playwright/test";
import { chromiumArguments, locateChromium } from "./test/support/chromium.mjs";

const executablePath = locateChromium();

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results/e2e",
  // Each test has servers and a page of its own, and spends most of its time waiting for a video.
  workers: 3,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A computer that others use as well may stall a video: what passes only at the second try is told as flaky.
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"]],
  use: {
    // Pictures of a video that plays would cost more than the tests.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: { args: chromiumArguments, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
});
