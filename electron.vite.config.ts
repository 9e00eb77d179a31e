import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const here = import.meta.dirname;

/** Targets are set by hand: the runtime may be an older Electron than the package the types come from (see ARCHITECTURE.md). */
export default defineConfig({
  main: {
    build: {
      target: "node20",
      outDir: "out/main",
      rollupOptions: {
        input: {
          index: resolve(here, "src-main/index.ts"),
          "workbook-process": resolve(here, "src-main/workbook/process.ts"),
        },
        output: { format: "es" },
      },
    },
  },
  preload: {
    build: {
      target: "node20",
      outDir: "out/preload",
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(here, "src-main/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "src-renderer",
    build: {
      target: "chrome130",
      outDir: "out/renderer",
      rollupOptions: { input: { index: resolve(here, "src-renderer/index.html") } },
    },
    plugins: [react()],
  },
});
