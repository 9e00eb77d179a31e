import { resolve } from "node:path";
import { defineConfig } from "vite";

/** Makes the demo one plain module that Node runs by itself; packages stay outside and are found in node_modules. */
export default defineConfig({
  root: resolve(import.meta.dirname, ".."),
  publicDir: false,
  build: {
    ssr: "tests/demo/demo.ts",
    target: "node20",
    outDir: "out/demo",
    emptyOutDir: true,
    rollupOptions: { output: { format: "es", entryFileNames: "demo.js" } },
  },
});
