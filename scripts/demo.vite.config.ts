import { resolve } from "node:path";
import { defineConfig } from "vite";

const root = resolve(import.meta.dirname, "..");

/** Makes the demo and the benches plain modules that Node runs by itself; packages stay outside and are found in node_modules. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "out/demo",
    emptyOutDir: true,
    rollupOptions: {
      input: {
        demo: resolve(root, "tests/demo/demo.ts"),
        "bench-start": resolve(root, "tests/bench/start-time.ts"),
        "bench-score": resolve(root, "tests/bench/score.ts"),
      },
      output: { format: "es", entryFileNames: "[name].js" },
    },
  },
});
