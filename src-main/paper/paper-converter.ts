import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ConverterProgram, findProgram } from "./converter-program";
import { runProgram } from "./run-program";
import { fontSettings } from "./substitute-fonts";

export type Conversion =
  | { readonly kind: "pdf"; readonly bytes: Uint8Array }
  /** No program that could do it is installed. */
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly message: string };

/** Makes a PDF of a .docx by a program of this machine. */
export interface PaperConverter {
  /** What the program is called; null where none is installed. */
  find(): Promise<string | null>;
  /** @param signal aborting kills the program */
  convert(docx: Uint8Array, signal: AbortSignal): Promise<Conversion>;
}

/** Milliseconds: the first start of LibreOffice on a slow disk takes twenty seconds. */
const TIME_LIMIT = 180_000;

/**
 * Looks for LibreOffice, then for WPS. The program works on a copy in a folder of its own, which is thrown away; it opens no
 * window and leaves the person's own settings and open documents alone.
 *
 * @param look finds the program; tests have their own
 */
export function paperConverter(look: () => Promise<ConverterProgram | null> = findProgram): PaperConverter {
  return {
    async find() {
      return (await look())?.name ?? null;
    },
    async convert(docx, signal) {
      const program = await look();
      if (program === null) return { kind: "none" };
      const folder = await mkdtemp(join(tmpdir(), "xunjian-pdf-"));
      try {
        return await converted(program, folder, docx, signal);
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
      }
    },
  };
}

async function converted(
  program: ConverterProgram,
  folder: string,
  docx: Uint8Array,
  signal: AbortSignal,
): Promise<Conversion> {
  // ASCII names: some systems' shells know no others.
  const from = join(folder, "paper.docx");
  const to = join(folder, "paper.pdf");
  const fonts = join(folder, "fonts.conf");
  await Promise.all([writeFile(from, docx), writeFile(fonts, fontSettings())]);
  const { command, args, env } = program.order({ from, to, folder, fonts });
  const end = await runProgram(command, args, { signal, env, timeLimit: TIME_LIMIT });
  if (end.kind === "stopped") return failed("已停止");
  if (end.kind === "late") return failed(`${program.name} 超过 3 分钟没有完成转换，已停止`);
  const bytes = await readFile(to).catch(() => null);
  if (bytes === null)
    return failed(`${program.name} 没有转换成功${end.said === "" ? "" : `：${end.said.slice(-200)}`}`);
  return { kind: "pdf", bytes: new Uint8Array(bytes) };
}

function failed(message: string): Conversion {
  return { kind: "failed", message };
}
