import { Fragment, type ReactNode } from "react";
import { siteClassNames } from "../../../src-core/register/target";
import type { PackNumber } from "../../../src-core/standard/pack-numbers";
import { itemNumbers } from "../../../src-core/standard/pack-numbers";
import type { Item, ItemGroup, StandardPack, Veto } from "../../../src-core/standard/pack-schema";
import { ruleName } from "../../../src-core/standard/rule-name";
import { NumberMark } from "./NumberMark";
import {
  entryNumbers,
  groupKey,
  groupNumbers,
  HEAD_KEY,
  itemKey,
  numberLabel,
  openKeys,
  type Part,
  vetoKey,
} from "./pack-entry";
import { problemExample, smallPrint } from "./pack-words";
import { useStandardScreen } from "./standard-state";

/** One row of the paper; a click shows it beside, Enter edits it (see PackPaper). */
function PaperRow({ rowKey, kind, children }: { rowKey: string; kind: string; children: ReactNode }) {
  const { selected, set } = useStandardScreen();
  return (
    <button
      type="button"
      className={`pack-row is-${kind} ${selected === rowKey ? "selected" : ""}`}
      data-row-key={rowKey}
      data-testid={`pack-${rowKey}`}
      aria-current={selected === rowKey ? "true" : undefined}
      onClick={() => set({ selected: rowKey, isEditing: false })}
    >
      {children}
    </button>
  );
}

/** Totals, thresholds, who is scored, wordings. */
export function HeadRow({ pack }: { pack: StandardPack }) {
  const { site, account } = pack;
  const numbers = entryNumbers(pack, { kind: "head" });
  const left = site.deductions.find((group) => group.id === site.noServices?.groupId)?.name;
  return (
    <PaperRow rowKey={HEAD_KEY} kind="head">
      <span className="pack-numbers">
        {numbers.map((one) => (
          <Labelled key={one.key} label={numberLabel(one, "deductions", null)} one={one} />
        ))}
      </span>
      <span className="pack-line">评分的网站：{site.scoredClasses.map((one) => siteClassNames[one]).join("、")}</span>
      {left !== undefined && (
        <span className="pack-line">不涉及办事服务的网站不评“{left}”，其余得分乘以上面的比例。</span>
      )}
      <span className="pack-line">低于合格线的通报用语：{site.failWording}</span>
      <span className="pack-line">
        通报里的写法，例如网站：{problemExample(site.vetoes, site.problemWording)}；新媒体：
        {problemExample(account.vetoes, account.problemWording)}
      </span>
      <span className="pack-small">{pack.source}</span>
    </PaperRow>
  );
}

export function VetoRow({ pack, veto, no }: { pack: StandardPack; veto: Veto; no: number }) {
  return (
    <PaperRow rowKey={vetoKey(veto.id)} kind="veto">
      <span className="pack-title">
        <span className="pack-no figures">{no}</span>
        <strong>{veto.name}</strong>
      </span>
      <span className="pack-line">{veto.text}</span>
      <span className="pack-conditions">
        {veto.conditions.map((condition) => (
          <Fragment key={condition.id}>
            <span>{condition.label}</span>
            <span className="muted">{condition.text}</span>
            <span>
              <span className="muted">通报：</span>
              {condition.wording}
            </span>
          </Fragment>
        ))}
      </span>
      <SmallPrint pack={pack} entry={veto} />
    </PaperRow>
  );
}

export function GroupRow({ pack, part, group }: { pack: StandardPack; part: Part; group: ItemGroup }) {
  const [own] = entryNumbers(pack, { kind: "group", part, group });
  const open = openKeys(groupNumbers(pack, group)).length;
  return (
    <PaperRow rowKey={groupKey(group.id)} kind="group">
      <span className="pack-title">
        <strong>{group.name}</strong>
        {own !== undefined && <NumberMark one={own} />}
        <span className="spacer" />
        <span className={open > 0 ? "is-missing figures" : "muted figures"}>
          {open > 0 ? `${open} 处分值待核` : "全部已核"}
        </span>
      </span>
    </PaperRow>
  );
}

export function ItemRow({ pack, part, item, no }: { pack: StandardPack; part: Part; item: Item; no: number }) {
  return (
    <PaperRow rowKey={itemKey(item.id)} kind="item">
      <span className="pack-title">
        <span className="pack-no figures">{no}</span>
        <strong>{item.name}</strong>
        <span className="muted">{ruleName(item.rule)}</span>
      </span>
      <span className="pack-numbers">
        {itemNumbers(item).map((one) => (
          <Labelled key={one.key} label={numberLabel(one, part, item.rule)} one={one} item={item} />
        ))}
      </span>
      <span className="pack-line">{item.text}</span>
      <SmallPrint pack={pack} entry={item} />
    </PaperRow>
  );
}

function Labelled({ label, one, item }: { label: string; one: PackNumber; item?: Item }) {
  return (
    <span className="pack-labelled">
      <span className="muted">{label}</span>
      <NumberMark one={one} rule={item?.rule ?? null} />
    </span>
  );
}

function SmallPrint({ pack, entry }: { pack: StandardPack; entry: Item | Veto }) {
  return <span className="pack-small">{smallPrint(pack, entry).join(" · ")}</span>;
}
