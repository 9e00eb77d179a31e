import type { OfficeSettings } from "../../../src-core/register/settings";
import {
  accountLevelNames,
  accountLevels,
  siteClasses,
  siteClassNames,
  type Target,
} from "../../../src-core/register/target";
import type { DivisionCode } from "../../../src-core/units";
import { figure } from "../counted";
import { ScrollBox } from "../frame/ScrollBox";
import { regionLabel } from "../register/register-columns";

/** Counts of the sample by region and class; zeros are left blank so that the figures stand out. */
export function SampleMatrix({ targets, settings }: { targets: readonly Target[]; settings: OfficeSettings }) {
  const known = [settings.province.code, ...settings.regions.map((region) => region.code)];
  const strays = [...new Set(targets.map((t) => t.regionCode))].filter((code) => !known.includes(code));
  const cells = cellCounts(targets);
  const inRegion = (code: DivisionCode) => (key: string) => cells.get(`${code}/${key}`) ?? 0;
  const inAll = (key: string): number => [...known, ...strays].reduce((sum, code) => sum + inRegion(code)(key), 0);
  return (
    <ScrollBox className="scroll" label="按地区、类别">
      <table className="figure-table" data-testid="sample-matrix">
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              地区
            </th>
            <th colSpan={siteClasses.length + 1} scope="colgroup">
              政府网站
            </th>
            <th colSpan={accountLevels.length + 1} scope="colgroup">
              政务新媒体
            </th>
          </tr>
          <tr>
            {siteClasses.map((key) => (
              <th key={key} scope="col">
                {siteClassNames[key]}
              </th>
            ))}
            <th scope="col">小计</th>
            {accountLevels.map((key) => (
              <th key={key} scope="col">
                {accountLevelNames[key]}
              </th>
            ))}
            <th scope="col">小计</th>
          </tr>
        </thead>
        <tbody>
          {[...known, ...strays].map((code) => (
            <MatrixRow key={code} label={regionLabel(settings, code)} countOf={inRegion(code)} />
          ))}
        </tbody>
        <tfoot>
          <MatrixRow label="合计" countOf={inAll} />
        </tfoot>
      </table>
    </ScrollBox>
  );
}

const columnKeys = [...siteClasses, "site", ...accountLevels, "account"];

function MatrixRow({ label, countOf }: { label: string; countOf: (key: string) => number }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {columnKeys.map((key) => {
        const count = countOf(key);
        return (
          <td key={key} className={key === "site" || key === "account" ? "sum" : ""}>
            {count === 0 ? "" : figure(count)}
          </td>
        );
      })}
    </tr>
  );
}

function cellCounts(targets: readonly Target[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const target of targets) {
    const own = target.kind === "site" ? target.siteClass : target.level;
    for (const key of own === null ? [target.kind] : [own, target.kind]) {
      const cell = `${target.regionCode}/${key}`;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  }
  return counts;
}
