import { resolve } from "node:path";
import { defineConfig } from "vite";

const root = resolve(import.meta.dirname, "..");

/** Makes the command line and its workbook process plain modules for Node; packages stay outside and are found in node_modules. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "out/cli",
    emptyOutDir: true,
    rollupOptions: {
      input: {
        cli: resolve(root, "src-main/cli/index.ts"),
        "workbook-process": resolve(root, "src-main/workbook/process.ts"),
      },
      output: { format: "es", entryFileNames: "[name].js" },
    },
  },
});
