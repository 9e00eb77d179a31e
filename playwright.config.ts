import { defineConfig } from "@playwright/test";

/** Tests of the whole app in its real windows. One at a time: each starts the app with a data folder of its own. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.test.ts",
  outputDir: "test-results/e2e",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
});
