import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

/** Where the demo leaves what it made, and where the laptops of its people keep their data meanwhile. */
export interface DemoFolders {
  readonly out: string;
  readonly assignments: string;
  readonly scores: string;
  readonly annexes: string;
  /** What the departments sent. */
  readonly departments: string;
  /** The circular, PDFs, and the sheet that says where its figures come from. */
  readonly circular: string;
  readonly screens: string;
  /** Thrown away at the end. */
  readonly laptops: string;
}

export function demoFolders(args: readonly string[]): DemoFolders {
  const { values } = parseArgs({ args: [...args], options: { out: { type: "string", default: "demo-out" } } });
  const out = path.resolve(values.out);
  const folders = {
    out,
    assignments: path.join(out, "assignments"),
    scores: path.join(out, "scores"),
    annexes: path.join(out, "annexes"),
    departments: path.join(out, "departments"),
    circular: path.join(out, "circular"),
    screens: path.join(out, "screens"),
    laptops: fs.mkdtempSync(path.join(os.tmpdir(), "xunjian-demo-")),
  };
  // What an earlier demo left under the same names would make this one ask whether to replace it.
  for (const name of ["assignments", "scores", "annexes", "departments", "circular", "screens"] as const) {
    fs.rmSync(folders[name], { recursive: true, force: true });
    fs.mkdirSync(folders[name], { recursive: true });
  }
  for (const name of ["register.xlsx", "sample.xlsx", "summary.json"]) fs.rmSync(path.join(out, name), { force: true });
  return folders;
}

/** Files of one kind as they lie in the folder, in the order of their names; workbooks unless said otherwise. */
export function filesIn(folder: string, ending = ".xlsx"): readonly string[] {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => path.join(folder, name));
}
