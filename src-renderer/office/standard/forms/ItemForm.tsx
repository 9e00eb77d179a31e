import { siteClasses, siteClassNames } from "../../../../src-core/register/target";
import { evidenceName, evidences } from "../../../../src-core/standard/evidence-name";
import type { Item, StandardPack } from "../../../../src-core/standard/pack-schema";
import type { Part } from "../pack-entry";
import { ChoiceField, LineField, PointsField, SeveralField, TextField } from "./fields";
import { RuleFields } from "./RuleFields";

export const evidenceOptions = evidences.map((value) => ({ value, label: evidenceName(value) }));
export const classOptions = siteClasses.map((value) => ({ value, label: siteClassNames[value] }));

/** A deduction or bonus item. */
export function ItemForm(props: {
  pack: StandardPack;
  part: Part;
  item: Item;
  /** @param field what was changed; typing on in one field is one deed */
  onChange: (field: string, item: Item) => void;
}) {
  const { pack, part, item, onChange } = props;
  const others = pack.site[part].flatMap((group) => group.items).filter(({ id }) => id !== item.id);
  const { scoredClasses } = pack.site;
  return (
    <>
      <LineField
        label="名称"
        value={item.name}
        onChange={(name) => onChange("name", { ...item, name })}
        autoFocus
        testId="field-name"
      />
      <PointsField
        label={part === "deductions" ? "满分（最多扣）" : "最高加分"}
        numberKey={`item/${item.id}/points`}
        points={item.points}
        onChange={(points) => onChange("points", { ...item, points })}
        testId="field-points"
      />
      <RuleFields item={item} part={part} onChange={(field, rule) => onChange(field, { ...item, rule })} />
      <TextField
        label="说明（怎么检查）"
        value={item.text}
        onChange={(text) => onChange("text", { ...item, text })}
        testId="field-text"
      />
      <TextField
        label="依据（文件条款）"
        value={item.source}
        onChange={(source) => onChange("source", { ...item, source })}
        testId="field-source"
      />
      <ChoiceField
        label="证据"
        value={item.evidence}
        options={evidenceOptions}
        onChange={(evidence) => onChange("evidence", { ...item, evidence })}
      />
      <SeveralField
        label="适用对象"
        values={item.appliesTo ?? []}
        options={classOptions.filter(({ value }) => scoredClasses.includes(value))}
        none="全部评分的网站"
        onChange={(chosen) => onChange("appliesTo", { ...item, appliesTo: chosen.length === 0 ? null : chosen })}
      />
      <SeveralField
        label="与这些指标不重复扣分"
        values={item.excludedBy}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        none="没有"
        onChange={(excludedBy) => onChange("excludedBy", { ...item, excludedBy })}
      />
    </>
  );
}
