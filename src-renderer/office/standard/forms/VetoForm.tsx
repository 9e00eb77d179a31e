import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { blankCondition } from "../../../../src-core/standard/new-entry";
import type { AccountVeto, Condition, SiteVeto, Veto } from "../../../../src-core/standard/pack-schema";
import { ChoiceField, LineField, SeveralField, TextField, WordsField } from "./fields";
import { classOptions, evidenceOptions } from "./ItemForm";

type Change<V> = (field: string, veto: V) => void;

/** A veto of sites, for some classes or all. */
export function SiteVetoForm({ veto, onChange }: { veto: SiteVeto; onChange: Change<SiteVeto> }) {
  return (
    <>
      <VetoFields veto={veto} onChange={(field, own) => onChange(field, { ...veto, ...own })} />
      <SeveralField
        label="适用对象"
        values={veto.appliesTo ?? []}
        options={classOptions}
        none="全部网站"
        onChange={(chosen) => onChange("appliesTo", { ...veto, appliesTo: chosen.length === 0 ? null : chosen })}
      />
    </>
  );
}

/** A veto of accounts, for some platforms or all. */
export function AccountVetoForm({ veto, onChange }: { veto: AccountVeto; onChange: Change<AccountVeto> }) {
  return (
    <>
      <VetoFields veto={veto} onChange={(field, own) => onChange(field, { ...veto, ...own })} />
      <WordsField
        label="适用平台（写法与台账一致）"
        values={veto.appliesTo ?? []}
        none="全部平台"
        onChange={(chosen) => onChange("appliesTo", { ...veto, appliesTo: chosen.length === 0 ? null : chosen })}
      />
    </>
  );
}

type OwnFields = Partial<Pick<Veto, "name" | "text" | "source" | "evidence" | "conditions">>;

function VetoFields({ veto, onChange }: { veto: Veto; onChange: (field: string, own: OwnFields) => void }) {
  return (
    <>
      <LineField
        label="名称"
        value={veto.name}
        onChange={(name) => onChange("name", { name })}
        autoFocus
        testId="field-name"
      />
      <TextField label="说明（怎么检查）" value={veto.text} onChange={(text) => onChange("text", { text })} />
      <Conditions conditions={veto.conditions} onChange={(field, conditions) => onChange(field, { conditions })} />
      <TextField label="依据（文件条款）" value={veto.source} onChange={(source) => onChange("source", { source })} />
      <ChoiceField
        label="证据"
        value={veto.evidence}
        options={evidenceOptions}
        onChange={(evidence) => onChange("evidence", { evidence })}
      />
    </>
  );
}

function Conditions(props: {
  conditions: readonly Condition[];
  onChange: (field: string, conditions: Condition[]) => void;
}) {
  const { conditions, onChange } = props;
  return (
    <fieldset className="form-list">
      <legend>情形（有一种即为不合格）</legend>
      {conditions.map((condition, index) => {
        const change = (field: string, next: Condition): void =>
          onChange(
            `${condition.id} ${field}`,
            conditions.map((one) => (one.id === condition.id ? next : one)),
          );
        return (
          <div key={condition.id} className="form-condition">
            <LineField
              label={`情形 ${index + 1}`}
              value={condition.label}
              onChange={(label) => change("label", { ...condition, label })}
            />
            <TextField
              label="说明"
              value={condition.text}
              onChange={(text) => change("text", { ...condition, text })}
            />
            <LineField
              label="通报用语"
              value={condition.wording}
              onChange={(wording) => change("wording", { ...condition, wording })}
            />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              disabled={conditions.length === 1}
              onClick={() =>
                onChange(
                  "",
                  conditions.filter((one) => one.id !== condition.id),
                )
              }
            >
              删去情形 {index + 1}
            </Button>
          </div>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => onChange("", [...conditions, blankCondition(conditions)])}
      >
        增加情形
      </Button>
    </fieldset>
  );
}
