import { Checkbox } from "antd";
import { withHead } from "../../../../src-core/standard/edit-pack";
import type { StandardPack } from "../../../../src-core/standard/pack-schema";
import { MOST_OF_RATIO } from "../unread-faults";
import type { Draft } from "../use-draft";
import { ChoiceField, LineField, PointsField, SeveralField, TextField, WholeField } from "./fields";
import { classOptions } from "./ItemForm";

type Site = Parameters<typeof withHead>[2];

/** Title, totals, thresholds, who is scored, wordings. */
export function HeadForm({ draft }: { draft: Draft }) {
  const { pack, edit } = draft;
  const { site, account } = pack;
  const { totals } = site;
  const head = (about: string, own: Parameters<typeof withHead>[1]): void =>
    edit(`head ${about}`, (now) => withHead(now, own));
  const put = (about: string, own: Site): void => edit(`head ${about}`, (now) => withHead(now, {}, own));
  return (
    <>
      <LineField label="名称" value={pack.title} onChange={(title) => head("title", { title })} autoFocus />
      <TextField label="来源文件" value={pack.source} onChange={(source) => head("source", { source })} />
      <div className="form-pair">
        <PointsField
          label="扣分总分"
          numberKey="totals/deductions"
          points={totals.deductions}
          onChange={(deductions) => put("deductions", { totals: { ...totals, deductions } })}
        />
        <PointsField
          label="加分总分"
          numberKey="totals/bonus"
          points={totals.bonus}
          onChange={(bonus) => put("bonus", { totals: { ...totals, bonus } })}
        />
      </div>
      <div className="form-pair">
        <PointsField
          label="合格线"
          numberKey="failBelow"
          points={site.failBelow}
          onChange={(failBelow) => put("failBelow", { failBelow })}
        />
        <PointsField
          label="加分线"
          numberKey="bonusAbove"
          points={site.bonusAbove}
          onChange={(bonusAbove) => put("bonusAbove", { bonusAbove })}
        />
      </div>
      <SeveralField
        label="评分的网站（其余只看单项否决）"
        values={site.scoredClasses}
        options={classOptions}
        none="都不评分"
        onChange={(scoredClasses) => put("scoredClasses", { scoredClasses })}
      />
      <NoServicesFields site={site} put={put} />
      <LineField
        label="低于合格线的通报用语"
        value={site.failWording}
        onChange={(failWording) => put("failWording", { failWording })}
      />
      <WordingFields
        label="网站"
        wording={site.problemWording}
        onChange={(problemWording) => put("siteWording", { problemWording })}
      />
      <WordingFields
        label="新媒体"
        wording={account.problemWording}
        onChange={(problemWording) => edit("head accountWording", (now) => withHead(now, {}, {}, { problemWording }))}
      />
    </>
  );
}

function NoServicesFields({ site, put }: { site: StandardPack["site"]; put: (about: string, own: Site) => void }) {
  const { noServices, deductions } = site;
  const [first] = deductions;
  if (first === undefined) return null;
  const start = { groupId: first.id, numerator: 1, denominator: 1, verified: false };
  return (
    <fieldset className="form-list">
      <legend>不涉及办事服务的网站</legend>
      <Checkbox
        checked={noServices !== null}
        onChange={(event) => put("", { noServices: event.target.checked ? start : null })}
      >
        不评其中一组，其余得分乘以比例
      </Checkbox>
      {noServices !== null && (
        <>
          <ChoiceField
            label="不评的一组"
            value={noServices.groupId}
            options={deductions.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(groupId) => put("", { noServices: { ...noServices, groupId } })}
          />
          <div className="form-pair">
            <WholeField
              label="比例：分子"
              numberKey="noServices/ratio#numerator"
              value={noServices.numerator}
              max={MOST_OF_RATIO}
              onChange={(numerator) => put("numerator", { noServices: { ...noServices, numerator } })}
            />
            <WholeField
              label="分母"
              numberKey="noServices/ratio#denominator"
              value={noServices.denominator}
              max={MOST_OF_RATIO}
              onChange={(denominator) => put("denominator", { noServices: { ...noServices, denominator } })}
            />
          </div>
        </>
      )}
    </fieldset>
  );
}

type Wording = StandardPack["account"]["problemWording"];

function WordingFields(props: { label: string; wording: Wording; onChange: (wording: Wording) => void }) {
  const { label, wording, onChange } = props;
  return (
    <div className="form-pair">
      <LineField
        label={`${label}问题的写法（{} 处填问题）`}
        value={wording.template}
        onChange={(template) => onChange({ ...wording, template })}
      />
      <LineField label="连接词" value={wording.joiner} onChange={(joiner) => onChange({ ...wording, joiner })} />
    </div>
  );
}
