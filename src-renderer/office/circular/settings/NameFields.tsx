import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import type { SiteGroup } from "../../../../src-core/circular/circular-settings";
import {
  accountLevelNames,
  accountLevels,
  type SiteClass,
  siteClasses,
  siteClassNames,
} from "../../../../src-core/register/target";
import { useCircularDesk } from "../desk";
import { movedWithin } from "../text/text-parts";
import { CheckedField, SettingsSection } from "./fields";
import { readName } from "./read-typed";

const NAME = 40;
const same = (text: string): string => text;

/** What the text calls each class of sites and level of accounts. */
export function NameFields() {
  const { circular, edit } = useCircularDesk();
  const { classNames, levelNames } = circular;
  return (
    <SettingsSection
      id="names"
      title="类别和级别的叫法"
      about="正文里怎么称呼台账中的各个类别、级别。"
      pick={({ classNames: classes, levelNames: levels }) => ({ classNames: classes, levelNames: levels })}
    >
      <div className="settings-grid">
        {siteClasses.map((siteClass) => (
          <CheckedField
            key={siteClass}
            label={`网站 · ${siteClassNames[siteClass]}`}
            words={classNames[siteClass]}
            read={readName(NAME)}
            write={same}
            onChange={(name) => edit(`class ${siteClass}`, { classNames: { ...classNames, [siteClass]: name } })}
          />
        ))}
        {accountLevels.map((level) => (
          <CheckedField
            key={level}
            label={`新媒体 · ${accountLevelNames[level]}`}
            words={levelNames[level]}
            read={readName(NAME)}
            write={same}
            onChange={(name) => edit(`level ${level}`, { levelNames: { ...levelNames, [level]: name } })}
          />
        ))}
      </div>
    </SettingsSection>
  );
}

const classOptions = siteClasses.map((value) => ({ value, label: siteClassNames[value] }));

/** Sites that the text counts apart. */
export function GroupFields() {
  const { circular, edit } = useCircularDesk();
  const { siteGroups } = circular;
  const put = (about: string, next: readonly SiteGroup[]): void => edit(about, { siteGroups: [...next] });
  const change = (about: string, key: string, part: Partial<SiteGroup>): void =>
    put(
      about,
      siteGroups.map((group) => (group.key === key ? { ...group, ...part } : group)),
    );
  return (
    <SettingsSection
      id="groups"
      title="单独统计的网站"
      about="正文“总体情况”中分开说的几组网站，各有总数、抽查数、问题数、合格率四个字段。"
      pick={({ siteGroups: groups }) => ({ siteGroups: groups })}
    >
      {siteGroups.map((group) => (
        <div key={group.key} className="settings-row">
          <CheckedField
            label={`组名 ${group.name}`}
            isBare
            words={group.name}
            read={(text) => groupName(text, siteGroups, group.key)}
            write={same}
            onChange={(name) => change(`group ${group.key}`, group.key, { name })}
            width={200}
          />
          <Select<SiteClass[]>
            mode="multiple"
            value={[...group.classes]}
            options={classOptions}
            // A group of no class counts nothing.
            onChange={(classes) => classes.length > 0 && change("", group.key, { classes })}
            aria-label={`${group.name}的类别`}
            style={{ minWidth: 300, flex: 1 }}
          />
          <Button
            type="text"
            danger
            icon={<DeleteOutlined />}
            aria-label={`删去${group.name}`}
            title="删去，可以撤销"
            onClick={() =>
              put(
                "",
                siteGroups.filter(({ key }) => key !== group.key),
              )
            }
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={siteGroups.length >= 12}
        onClick={() => put("", [...siteGroups, newGroup(siteGroups)])}
        data-testid="add-group"
      >
        加一组
      </Button>
    </SettingsSection>
  );
}

/** Two groups of one name would have the same fields. */
function groupName(text: string, groups: readonly SiteGroup[], key: string) {
  const reading = readName(NAME)(text);
  if ("why" in reading) return reading;
  const isTaken = groups.some((group) => group.key !== key && group.name === reading.value);
  return isTaken ? { why: "已有同名的一组" } : reading;
}

function newGroup(groups: readonly SiteGroup[]): SiteGroup {
  const keys = new Set(groups.map(({ key }) => key));
  let no = groups.length + 1;
  while (keys.has(`group${no}`)) no += 1;
  return { key: `group${no}`, name: `第${no}组网站`, classes: ["cityPortal"] };
}

/** Platforms of accounts, in the order of the text. */
export function PlatformFields() {
  const { circular, edit, round } = useCircularDesk();
  const { platforms } = circular;
  const [typed, setTyped] = useState("");
  const put = (next: readonly string[]): void => edit("", { platforms: [...next] });
  const missing = [
    ...new Set(round.register.flatMap((target) => (target.kind === "account" ? [target.platform] : []))),
  ].filter((name) => !platforms.includes(name));
  const name = typed.trim();
  const why = platforms.includes(name) ? "已经有了" : null;
  const add = (): void => {
    if (name === "" || why !== null) return;
    put([...platforms, name]);
    setTyped("");
  };
  return (
    <SettingsSection
      id="platforms"
      title="新媒体平台"
      about="正文按这个顺序说各平台；台账里没有的不说。"
      pick={({ platforms: own, printsPlatforms }) => ({ platforms: own, printsPlatforms })}
    >
      <Checkbox
        checked={circular.printsPlatforms}
        onChange={(event) => edit("", { printsPlatforms: event.target.checked })}
      >
        正文分平台说数量
      </Checkbox>
      {missing.length > 0 && (
        <p className="is-missing">
          台账里还有 {missing.join("、")}，不在下面。
          <Button size="small" onClick={() => put([...platforms, ...missing])}>
            都加上
          </Button>
        </p>
      )}
      <ol className="region-order platform-order" data-testid="platforms">
        {platforms.map((platform, index) => (
          <li key={platform}>
            <span className="figures muted">{index + 1}</span>
            <span>{platform}</span>
            <span className="spacer" />
            <Button
              size="small"
              type="text"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={`${platform}上移`}
              onClick={() => put(movedWithin(platforms, index, index - 1))}
            />
            <Button
              size="small"
              type="text"
              icon={<ArrowDownOutlined />}
              disabled={index === platforms.length - 1}
              aria-label={`${platform}下移`}
              onClick={() => put(movedWithin(platforms, index, index + 1))}
            />
            <Button
              size="small"
              type="text"
              danger
              icon={<DeleteOutlined />}
              aria-label={`删去${platform}`}
              onClick={() => put(platforms.filter((other) => other !== platform))}
            />
          </li>
        ))}
      </ol>
      <div className="settings-line">
        <Input
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={add}
          maxLength={NAME}
          placeholder="平台名称，与台账写法一致"
          aria-label="新平台"
          style={{ width: 240 }}
          data-testid="new-platform"
        />
        <Button icon={<PlusOutlined />} disabled={name === "" || why !== null} onClick={add}>
          加一个平台
        </Button>
        {why !== null && <span className="is-bad">{why}</span>}
      </div>
    </SettingsSection>
  );
}
