import type { FileReading } from "../../../src-core/exchange/read-file";
import type { Target } from "../../../src-core/register/target";
import type { TargetId } from "../../../src-core/units";

/** What the files of a register come to together. */
export interface RegisterWish {
  readonly targets: readonly Target[];
  readonly stopped: readonly TargetId[];
  /** Places that could not be read; what stands there seems absent. */
  readonly problems: number;
}

/** Joins the files of a register; where two name the same target, the later file counts. */
export function registerWish(files: readonly FileReading[]): RegisterWish {
  const said = new Map<TargetId, Target | null>();
  for (const { content } of files) {
    if (content.kind !== "register") continue;
    for (const target of content.targets) said.set(target.id, target);
    for (const id of content.stopped) said.set(id, null);
  }
  return {
    targets: [...said.values()].filter((target) => target !== null),
    stopped: [...said].flatMap(([id, target]) => (target === null ? [id] : [])),
    problems: files.reduce((sum, file) => sum + file.problems.length, 0),
  };
}
