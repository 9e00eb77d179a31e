import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { blankLevel, ruleOfKind } from "../../../../src-core/standard/new-entry";
import type { Item, Rule } from "../../../../src-core/standard/pack-schema";
import { ruleName } from "../../../../src-core/standard/rule-name";
import type { Part } from "../pack-entry";
import { MOST_OF_SAMPLE } from "../unread-faults";
import { ChoiceField, LineField, PointsField, WholeField } from "./fields";

const kinds = (["fixed", "perOccurrence", "graded", "sampled", "judged"] as const).map((value) => ({
  value,
  label: ruleName({ kind: value }),
}));

/** How an item is scored: the kind of rule and its own numbers. */
export function RuleFields(props: { item: Item; part: Part; onChange: (field: string, rule: Rule) => void }) {
  const { item, onChange } = props;
  return (
    <>
      <ChoiceField
        label="计分方法"
        value={item.rule.kind}
        options={kinds}
        onChange={(kind) => onChange("rule", ruleOfKind(kind, item))}
        testId="field-rule"
      />
      <NumbersOf {...props} />
    </>
  );
}

function NumbersOf({ item, part, onChange }: { item: Item; part: Part; onChange: (f: string, rule: Rule) => void }) {
  const { rule } = item;
  const verb = part === "deductions" ? "扣" : "加";
  switch (rule.kind) {
    case "judged":
      return null;
    case "fixed":
      return (
        <PointsField
          label={verb === "扣" ? "发现即扣" : "做到即加"}
          numberKey={`item/${item.id}/each`}
          points={rule.points}
          onChange={(points) => onChange("each", { ...rule, points })}
          testId="field-each"
        />
      );
    case "graded":
      return <Levels itemId={item.id} rule={rule} verb={verb} onChange={onChange} />;
    default:
      return (
        <div className="form-pair">
          {rule.kind === "sampled" && (
            <WholeField
              label="抽查数"
              numberKey={`item/${item.id}/size`}
              max={MOST_OF_SAMPLE}
              value={rule.size.value}
              onChange={(value) => onChange("size", { ...rule, size: { ...rule.size, value } })}
            />
          )}
          <LineField label="单位" value={rule.unit} onChange={(unit) => onChange("unit", { ...rule, unit })} />
          <PointsField
            label={`每${rule.unit}${verb}`}
            numberKey={`item/${item.id}/each`}
            points={rule.points}
            onChange={(points) => onChange("each", { ...rule, points })}
            testId="field-each"
          />
        </div>
      );
  }
}

type Graded = Extract<Rule, { kind: "graded" }>;

function Levels(props: { itemId: string; rule: Graded; verb: string; onChange: (field: string, rule: Rule) => void }) {
  const { itemId, rule, verb, onChange } = props;
  const put = (field: string, levels: Graded["levels"]): void => onChange(field, { ...rule, levels });
  return (
    <fieldset className="form-list">
      <legend>档次</legend>
      {rule.levels.map((level) => {
        const change = (field: string, next: typeof level): void =>
          put(
            `level ${level.id} ${field}`,
            rule.levels.map((one) => (one.id === level.id ? next : one)),
          );
        return (
          <div key={level.id} className="form-pair">
            <LineField label="档次" value={level.name} onChange={(name) => change("name", { ...level, name })} />
            <PointsField
              label={verb}
              numberKey={`item/${itemId}/level/${level.id}`}
              points={level.points}
              onChange={(points) => change("points", { ...level, points })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`删去档次${level.name}`}
              disabled={rule.levels.length === 1}
              onClick={() =>
                put(
                  "",
                  rule.levels.filter((one) => one.id !== level.id),
                )
              }
            />
          </div>
        );
      })}
      <Button size="small" icon={<PlusOutlined />} onClick={() => put("", [...rule.levels, blankLevel(rule.levels)])}>
        增加档次
      </Button>
    </fieldset>
  );
}
