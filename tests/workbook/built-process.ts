import { mkdirSync, mkdtempSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";

const ROOT = resolve(import.meta.dirname, "../..");

/** Builds the workbook process as the app's build does, into a folder of this run under .cache (ignored by git). */
export async function builtProcess(): Promise<{ readonly script: string; readonly folder: string }> {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, ".cache", "workbook-process-"));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    build: {
      ssr: join(ROOT, "src-main/workbook/process.ts"),
      target: "node20",
      outDir: folder,
      rollupOptions: { output: { format: "es", entryFileNames: "workbook-process.js" } },
    },
  });
  return { script: join(folder, "workbook-process.js"), folder };
}
