import type { PaperField } from "../../src-core/circular/paper-data";

/** Names of all fields, and the repeated parts that those within one belong to. */
export interface Names {
  readonly all: ReadonlySet<string>;
  /** 网站标识码 → [[附件3, 行]] */
  readonly holders: ReadonlyMap<string, readonly (readonly string[])[]>;
}

export function namesOf(fields: readonly PaperField[]): Names {
  const all = new Set<string>();
  const holders = new Map<string, (readonly string[])[]>();
  const visit = (list: readonly PaperField[], path: readonly string[]): void => {
    for (const { name, parts } of list) {
      all.add(name);
      if (path.length > 0) holders.set(name, [...(holders.get(name) ?? []), path]);
      visit(parts, [...path, name]);
    }
  };
  visit(fields, []);
  return { all, holders };
}
