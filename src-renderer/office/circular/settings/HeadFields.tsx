import { Checkbox, Segmented } from "antd";
import { useCircularDesk } from "../desk";
import { CheckedField, SettingsSection } from "./fields";
import { readCount, readName, readWords } from "./read-typed";

const LINE = 500;
const same = (text: string): string => text;

/** Who writes to whom, under which title. */
export function HeadFields() {
  const { circular, report, edit } = useCircularDesk();
  const title = circular.title ?? "";
  return (
    <SettingsSection
      id="head"
      title="抬头和落款"
      pick={({ issuer, title, documentNumber, addressee, portalName, mailboxName }) => ({
        issuer,
        title,
        documentNumber,
        addressee,
        portalName,
        mailboxName,
      })}
    >
      <CheckedField
        label="发文机关"
        words={circular.issuer}
        read={readName(LINE)}
        write={same}
        onChange={(issuer) => edit("issuer", { issuer })}
        testId="setting-issuer"
      />
      <CheckedField
        label="标题（不填：由发文机关和检查时段写成）"
        words={title}
        read={readWords(LINE)}
        write={same}
        placeholder={title === "" ? report.circular.title : ""}
        onChange={(text) => edit("title", { title: text.trim() === "" ? null : text })}
        testId="setting-title"
      />
      <CheckedField
        label="发文字号"
        words={circular.documentNumber}
        read={readWords(LINE)}
        write={same}
        placeholder="没有就不填"
        onChange={(documentNumber) => edit("documentNumber", { documentNumber })}
        testId="setting-number"
      />
      <CheckedField
        label="主送机关"
        words={circular.addressee}
        read={readWords(LINE)}
        write={same}
        onChange={(addressee) => edit("addressee", { addressee })}
        testId="setting-addressee"
      />
      <CheckedField
        label="门户网站的名称（附件5、6 的标题用）"
        words={circular.portalName}
        read={readWords(LINE)}
        write={same}
        onChange={(portalName) => edit("portalName", { portalName })}
        testId="setting-portal"
      />
      <CheckedField
        label="建言栏目的名称（附件6 的标题用）"
        words={circular.mailboxName}
        read={readWords(LINE)}
        write={same}
        placeholder="没有就不填，标题写“留言办理情况”"
        onChange={(mailboxName) => edit("mailboxName", { mailboxName })}
        testId="setting-mailbox"
      />
    </SettingsSection>
  );
}

export function ContactFields() {
  const { circular, edit } = useCircularDesk();
  const { contact } = circular;
  const fields = [
    ["name", "联系人"],
    ["telephone", "联系电话"],
    ["email", "电子邮箱"],
  ] as const;
  return (
    <SettingsSection id="contact" title="联系方式" about="不填的不印。" pick={({ contact: own }) => ({ contact: own })}>
      {fields.map(([key, label]) => (
        <CheckedField
          key={key}
          label={label}
          words={contact[key]}
          read={key === "email" ? readEmail : readWords(LINE)}
          write={same}
          onChange={(text) => edit(`contact ${key}`, { contact: { ...contact, [key]: text } })}
          width={280}
          testId={`setting-${key}`}
        />
      ))}
    </SettingsSection>
  );
}

function readEmail(text: string) {
  const value = text.trim();
  if (value === "" || /^[^\s@]+@[^\s@]+$/.test(value)) return { value };
  return { why: "不像一个电子邮箱" };
}

/** How figures are written, and which are printed at all. */
export function PrintFields() {
  const { circular, edit } = useCircularDesk();
  return (
    <SettingsSection
      id="print"
      title="数字的写法"
      pick={({ rateDecimals, printsSampleShare, dropsEmptyAnnexes, exampleCount }) => ({
        rateDecimals,
        printsSampleShare,
        dropsEmptyAnnexes,
        exampleCount,
      })}
    >
      <div className="settings-line">
        合格率的小数
        <Segmented<0 | 1 | 2>
          value={circular.rateDecimals}
          onChange={(rateDecimals) => edit("", { rateDecimals })}
          options={[
            { value: 0, label: "不带（99%）" },
            { value: 1, label: "一位（98.9%）" },
            { value: 2, label: "两位（98.94%）" },
          ]}
        />
      </div>
      <Checkbox
        checked={circular.printsSampleShare}
        onChange={(event) => edit("", { printsSampleShare: event.target.checked })}
        data-testid="setting-share"
      >
        印抽查比例
      </Checkbox>
      <Checkbox
        checked={circular.dropsEmptyAnnexes}
        onChange={(event) => edit("", { dropsEmptyAnnexes: event.target.checked })}
      >
        没有内容的附件不印，后面的附件号往前移
      </Checkbox>
      <CheckedField
        label="主要问题中每项举几个例子（0：不举）"
        words={String(circular.exampleCount)}
        read={readCount(20)}
        write={String}
        onChange={(exampleCount) => edit("exampleCount", { exampleCount })}
        width={100}
        suffix="个"
        testId="setting-examples"
      />
    </SettingsSection>
  );
}
