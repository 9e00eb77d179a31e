import { Fragment, type ReactNode } from "react";
import { siteClassNames } from "../../../src-core/register/target";
import { evidenceName } from "../../../src-core/standard/evidence-name";
import type { StandardPack, Veto } from "../../../src-core/standard/pack-schema";
import { ruleName } from "../../../src-core/standard/rule-name";
import { scopeWords } from "../../../src-core/standard/scope-words";
import { versionName } from "../../../src-core/standard/version-name";
import type { PackEntry } from "./pack-entry";
import { excludedWords } from "./pack-words";

/** What an entry says beyond its numbers, in full. */
export function EntryFacts({ pack, entry }: { pack: StandardPack; entry: PackEntry }) {
  return (
    <>
      <h3>内容</h3>
      <dl className="facts">
        {factsOf(pack, entry).map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {"veto" in entry && <Conditions veto={entry.veto} />}
    </>
  );
}

type Fact = readonly [string, ReactNode];

function factsOf(pack: StandardPack, entry: PackEntry): readonly Fact[] {
  switch (entry.kind) {
    case "head":
      return headFacts(pack);
    case "group":
      return [["编号", code(entry.group.id)]];
    case "item": {
      const { item } = entry;
      const others = excludedWords(pack, item);
      return [
        ["说明", item.text],
        ["计分方法", ruleName(item.rule)],
        ["证据", evidenceName(item.evidence)],
        ["适用对象", item.appliesTo === null ? "全部评分的网站" : scopeWords(item.appliesTo)],
        ["不重复扣分", others === "" ? "–" : others],
        ["依据", item.source],
        ["编号", code(item.id)],
      ];
    }
    default: {
      const { veto } = entry;
      const all = entry.kind === "siteVeto" ? "全部网站" : "全部平台";
      return [
        ["说明", veto.text],
        ["证据", evidenceName(veto.evidence)],
        ["适用对象", veto.appliesTo === null ? all : scopeWords(veto.appliesTo)],
        ["依据", veto.source],
        ["编号", code(veto.id)],
      ];
    }
  }
}

function headFacts({ title, source, id, version, succeeds, site }: StandardPack): readonly Fact[] {
  const from = succeeds === null ? "–" : `${versionName(succeeds)}（校验码 ${succeeds.hash.slice(0, 8)}）`;
  return [
    ["名称", title],
    ["编号、版本", code(`${id} ${versionName({ version })}`)],
    ["由来", from],
    ["来源", source],
    ["评分的网站", site.scoredClasses.map((one) => siteClassNames[one]).join("、")],
    ["低于合格线", site.failWording],
  ];
}

const code = (text: string): ReactNode => <span className="code">{text}</span>;

function Conditions({ veto }: { veto: Veto }) {
  return (
    <>
      <h3>情形 {veto.conditions.length} 种，有一种即为不合格</h3>
      <ol className="condition-list">
        {veto.conditions.map((condition) => (
          <li key={condition.id}>
            <strong>{condition.label}</strong>
            <p>{condition.text}</p>
            <p>
              <span className="muted">通报用语：</span>
              {condition.wording}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
