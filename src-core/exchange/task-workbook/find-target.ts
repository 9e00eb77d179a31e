import type { Target } from "../../register/target";
import { accountTargetId } from "../../register/target-identity";
import type { TaskDocument } from "../task-document";
import { codeText } from "./finding-rows";
import { grouped } from "./grouped";
import { matchKey } from "./mend-cell";
import type { TargetView } from "./target-view";

/** What a row says of its target; "" where it says nothing. */
export interface RowIdentity {
  /** The hidden id. */
  readonly id: string;
  /** 网站标识码, or 账号. In 问题清单 also 平台 and 账号 together. */
  readonly code: string;
  readonly platform: string;
  readonly name: string;
  readonly owner: string;
}

export type FoundTarget =
  | { readonly kind: "found"; readonly view: TargetView }
  | { readonly kind: "faulty"; readonly code: "target-unknown" | "target-not-assigned" | "target-ambiguous" }
  | { readonly kind: "nameless" };

/** What was expected of a row whose target could not be taken. */
export const UNMATCHED = {
  "target-unknown": "请核对标识码、账号或名称，与任务表里原来的一行一致",
  "target-not-assigned": "抽查名单里有，但没有分配给本表的检查员，没有采用",
  "target-ambiguous":
    "请核对这一行的标识码或账号：与本行原来的不一致，或对应不止一个对象（同名的请加上平台，例如“微信 某某发布”）",
} as const;

/** Finds the targets of rows: by the hidden id, else by what is visible. */
export class TargetFinder {
  readonly #byId: ReadonlyMap<string, TargetView>;
  readonly #byCode: ReadonlyMap<string, readonly TargetView[]>;
  readonly #byName: ReadonlyMap<string, readonly TargetView[]>;
  readonly #sample: ReadonlySet<string>;

  constructor(document: TaskDocument, views: readonly TargetView[]) {
    this.#byId = new Map(views.map((view) => [matchKey(view.target.id), view]));
    const byCode = views.flatMap((view) => codesOf(view).map((code): [string, TargetView] => [matchKey(code), view]));
    this.#byCode = new Map(
      [...grouped(byCode, ([code]) => code)].map(([code, found]) => [code, found.map(([, v]) => v)]),
    );
    this.#byName = grouped(views, (view) => matchKey(view.target.name));
    this.#sample = new Set(document.round.sample.map((id) => matchKey(id)));
  }

  /** The target of a row. A visible code of another target than the hidden id's is a contradiction, not a choice. */
  find(row: RowIdentity): FoundTarget {
    const visible = this.#visible(row);
    const hidden = this.#byId.get(matchKey(row.id));
    if (hidden === undefined) return this.#withoutId(row, visible);
    const isOther = visible.length > 0 && !visible.includes(hidden);
    return isOther || this.#isOtherSite(row, hidden.target)
      ? { kind: "faulty", code: "target-ambiguous" }
      : { kind: "found", view: hidden };
  }

  #withoutId(row: RowIdentity, visible: readonly TargetView[]): FoundTarget {
    const [only, second] = visible;
    if (second !== undefined) return { kind: "faulty", code: "target-ambiguous" };
    if (only !== undefined) return { kind: "found", view: only };
    if ([row.id, row.code, row.name].every((text) => matchKey(text) === "")) return { kind: "nameless" };
    return { kind: "faulty", code: this.#isSampled(row) ? "target-not-assigned" : "target-unknown" };
  }

  /** Targets that the visible cells can mean: the code decides, names only where there is none. */
  #visible(row: RowIdentity): readonly TargetView[] {
    const code = matchKey(row.code);
    const platform = matchKey(row.platform);
    const named = this.#byName.get(matchKey(row.name)) ?? [];
    const found = code === "" ? named : (this.#byCode.get(code) ?? this.#byName.get(code) ?? []);
    const narrowed = found.filter(
      ({ target }) => platform === "" || (target.kind === "account" && matchKey(target.platform) === platform),
    );
    const owner = matchKey(row.owner);
    const own = narrowed.filter(({ target }) => owner !== "" && matchKey(target.owner ?? "") === owner);
    const same = narrowed.filter((view) => named.includes(view));
    return narrowed.length < 2 ? narrowed : same.length === 1 ? same : own.length === 1 ? own : narrowed;
  }

  /** A valid code that belongs to no target of this workbook still contradicts the hidden id. */
  #isOtherSite(row: RowIdentity, target: Target): boolean {
    const code = matchKey(row.code);
    return target.kind === "site" && /^\d{10}$/.test(code) && code !== target.code;
  }

  #isSampled({ id, code, platform, name, owner }: RowIdentity): boolean {
    const account = { platform, handle: code === "" ? null : code, name, owner: owner === "" ? null : owner };
    const ids = platform === "" ? [id, code] : [id, accountTargetId(account)];
    return ids.some((candidate) => this.#sample.has(matchKey(candidate)));
  }
}

function codesOf(view: TargetView): readonly string[] {
  const { target } = view;
  if (target.kind === "site") return [target.code];
  return target.handle === null ? [codeText(view)] : [target.handle, codeText(view)];
}
