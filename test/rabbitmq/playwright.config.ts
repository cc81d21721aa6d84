import { defineConfig } from "@playwright/test";
import base from "../../playwright.config.ts";

// One broker serves all tests, one after the other: one of them stops it.
export default defineConfig({
  ...base,
  testDir: ".",
  outputDir: "../../test-results/rabbitmq",
  workers: 1,
  fullyParallel: false,
});
