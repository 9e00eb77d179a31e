import { access } from "node:fs/promises";
import type { StandardForm } from "../../src-core/bridge";
import { contentHash } from "../../src-core/content-hash";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import type { CliContext } from "./cli-context";
import { cliProblem, type JsonFileProblem } from "./file-report";
import { readOne, writeFiles } from "./read-files";

/** What became of a standard that was to be written. */
export interface SavedStandard {
  /** null where it was not written. */
  readonly out: string | null;
  readonly problems: readonly JsonFileProblem[];
}

/**
 * Writes a standard, but over nothing else than the same one in the same form: an edited workbook or another version that
 * stands there is somebody's work.
 */
export async function saveStandard(
  context: CliContext,
  path: string,
  pack: StandardPack,
  as: StandardForm,
): Promise<SavedStandard> {
  if ((await exists(path)) && !(await isSame(context, path, pack, as))) {
    const message = "同名文件是别的内容，没有覆盖；请移走或换一个 --out";
    return { out: null, problems: [cliProblem(path, "file-exists", message)] };
  }
  const { paths, problems } = await writeFiles(context, [{ path, content: { kind: "standard", pack, as } }]);
  return { out: paths[0] ?? null, problems };
}

async function isSame(context: CliContext, path: string, pack: StandardPack, as: StandardForm): Promise<boolean> {
  const { content } = await readOne(context, path, { settings: null, readAs: null });
  if (content.kind !== "standard" || contentHash(content.pack) !== contentHash(pack)) return false;
  return (content.base !== null) === (as === "workbook");
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
