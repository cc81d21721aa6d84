import { defineConfig } from "vitest/config";

const sized = (name: string, include: string[], timeout: number) => ({
  extends: true as const,
  test: { name, include, testTimeout: timeout },
});

export default defineConfig({
  test: {
    environment: "node",
    projects: [
      sized("unit", ["test/unit/**/*.test.ts"], 20_000),
      sized("contract", ["test/contract/**/*.test.ts"], 60_000),
      sized("rules", ["test/rules/**/*.test.ts"], 60_000),
    ],
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text", "lcov"] },
  },
});
