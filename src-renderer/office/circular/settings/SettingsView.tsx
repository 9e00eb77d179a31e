import { Button } from "antd";
import { ScrollBox } from "../../frame/ScrollBox";
import { CompareFields } from "./CompareFields";
import { DateFields } from "./DateFields";
import { ContactFields, HeadFields, PrintFields } from "./HeadFields";
import { GroupFields, NameFields, PlatformFields } from "./NameFields";
import { RecheckFields } from "./RecheckFields";
import { BandFields, PhraseFields, ShareFields } from "./WordFields";
import "./settings.css";

const parts = [
  ["head", "抬头和落款"],
  ["dates", "日期和统计时段"],
  ["contact", "联系方式"],
  ["print", "数字的写法"],
  ["compare", "同比、环比"],
  ["recheck", "上期复查"],
  ["bands", "分数段"],
  ["shares", "比例的说法"],
  ["phrases", "各项指标的说法"],
  ["groups", "单独统计的网站"],
  ["names", "叫法"],
  ["platforms", "新媒体平台"],
] as const;

/** 设置: all that the office says about its circular, each part with the way back to what it began with. */
export function SettingsView() {
  return (
    <div className="circular-settings">
      <nav aria-label="设置的各部分">
        {parts.map(([id, name]) => (
          <Button key={id} type="text" onClick={() => lead(id)} data-testid={`to-${id}`}>
            {name}
          </Button>
        ))}
        <p className="muted settings-note">改了就存，文稿随着变。下一期从这里的设置开始，日期和数字除外。</p>
      </nav>
      <ScrollBox className="settings-scroll" label="通报设置">
        <HeadFields />
        <DateFields />
        <ContactFields />
        <PrintFields />
        <CompareFields />
        <RecheckFields />
        <BandFields />
        <ShareFields />
        <PhraseFields />
        <GroupFields />
        <NameFields />
        <PlatformFields />
      </ScrollBox>
    </div>
  );
}

function lead(id: string): void {
  const part = document.getElementById(`settings-${id}`);
  part?.scrollIntoView({ block: "start" });
  part?.querySelector<HTMLElement>("input, button:not(:disabled)")?.focus({ preventScroll: true });
}
