import { CheckOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import type { PackNumber } from "../../../src-core/standard/pack-numbers";
import type { Rule } from "../../../src-core/standard/pack-schema";
import { sayDay } from "../../ui/say-time";
import { numberWords } from "./pack-entry";

/** A number with whether it was checked against the official table: 4 分 待核. Who and when stand in its tooltip. */
export function NumberMark({ one, rule = null }: { one: PackNumber; rule?: Rule | null }) {
  const { verified } = one.number;
  return (
    <span className={verified ? "pack-number" : "pack-number is-open"} title={confirmationWords(one)}>
      <span className="figures">{numberWords(one, rule)}</span>
      <span className="pack-mark">
        {verified ? <CheckOutlined /> : <QuestionCircleOutlined />}
        {verified ? "已核" : "待核"}
      </span>
    </span>
  );
}

/** @example //=> "已核：王五 2026年4月2日" */
export function confirmationWords({ number }: PackNumber): string {
  if (!number.verified) return "待核：还没有人与正式文件核对";
  const { verifiedBy, verifiedAt } = number;
  if (verifiedBy === undefined) return "已核：标准自带，没有记下核对人";
  return `已核：${verifiedBy}${verifiedAt === undefined ? "" : ` ${sayDay(verifiedAt)}`}`;
}
