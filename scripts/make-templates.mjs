import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runnerImport } from "vite";

/**
 * Writes the templates that come with the app into resources/templates, as Word documents to be looked at and edited:
 * node scripts/make-templates.mjs. The app and the command line make the same bytes by themselves; a test compares.
 */
const root = join(import.meta.dirname, "..");
const templates = [
  ["circular.docx", "circular-template.ts", "circularTemplate"],
  ["correction.docx", "correction-template.ts", "correctionTemplate"],
];

for (const [name, file, maker] of templates) {
  const { module } = await runnerImport(join(root, "src-main/paper/template", file), { root, logLevel: "error" });
  const path = join(root, "resources/templates", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, module[maker]());
  console.log(path);
}
