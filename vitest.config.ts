import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{unit,property,workbook,db}/**/*.test.ts"],
    allowOnly: false,
    testTimeout: 60_000,
  },
});
