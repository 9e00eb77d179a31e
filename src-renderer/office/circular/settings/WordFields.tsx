import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { ScoreBand, ShareWord } from "../../../../src-core/circular/circular-settings";
import { type Centipoints, formatPoints } from "../../../../src-core/units";
import { useCircularDesk } from "../desk";
import { bandFaults, nextBand, sortedBands, sortedWords } from "./band-faults";
import { CheckedField, SettingsSection } from "./fields";
import { optional, readBandPoints, readCount, readName } from "./read-typed";

const same = (text: string): string => text;

/** Bands of annex 2: from which score a site is listed, and under which label. */
export function BandFields() {
  const { circular, edit } = useCircularDesk();
  const { bands } = circular;
  const put = (about: string, next: readonly ScoreBand[]): void => edit(about, { bands: [...next] });
  const change = (index: number, part: Partial<ScoreBand>): void =>
    put(
      `band ${index} ${Object.keys(part).join()}`,
      bands.map((band, at) => (at === index ? { ...band, ...part } : band)),
    );
  const faults = bandFaults(bands);
  return (
    <SettingsSection
      id="bands"
      title="附件2 的分数段"
      about="含“从”的分数，不含“到”的分数；没有网站的分数段不印。最低的一段就是进名单的分数线。"
      pick={({ bands: own }) => ({ bands: own })}
    >
      {bands.map((band, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a band has no other name than its place
        <div key={index} className="settings-row">
          <CheckedField
            label={`第 ${index + 1} 段的名称`}
            isBare
            words={band.label}
            read={readName(40)}
            write={same}
            onChange={(label) => change(index, { label })}
            width={160}
          />
          从
          <CheckedField
            label={`${band.label}从`}
            isBare
            words={formatPoints(band.from)}
            read={readBandPoints}
            write={formatPoints}
            onChange={(from) => change(index, { from })}
            width={96}
            suffix="分"
            testId={`band-from-${index}`}
          />
          到
          <CheckedField<Centipoints | null>
            label={`${band.label}到`}
            isBare
            words={band.to === null ? "" : formatPoints(band.to)}
            read={optional(readBandPoints)}
            write={(to) => (to === null ? "" : formatPoints(to))}
            onChange={(to) => change(index, { to })}
            placeholder="不封顶"
            width={96}
            suffix="分"
            testId={`band-to-${index}`}
          />
          <Button
            type="text"
            danger
            icon={<DeleteOutlined />}
            disabled={bands.length === 1}
            aria-label={`删去${band.label}`}
            onClick={() =>
              put(
                "",
                bands.filter((_, at) => at !== index),
              )
            }
          />
        </div>
      ))}
      {faults.length > 0 && (
        <ul className="entry-faults is-bad" role="alert" data-testid="band-faults">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <div className="settings-line">
        <Button
          icon={<PlusOutlined />}
          disabled={bands.length >= 20}
          onClick={() => put("", [...bands, nextBand(bands)])}
          data-testid="add-band"
        >
          加一段
        </Button>
        <Button onClick={() => put("", sortedBands(bands))}>从高到低排</Button>
      </div>
    </SettingsSection>
  );
}

/** Words that follow the shares of portals that lose points. */
export function ShareFields() {
  const { circular, edit } = useCircularDesk();
  const { shareWords } = circular;
  const put = (about: string, next: readonly ShareWord[]): void => edit(about, { shareWords: [...next] });
  const change = (index: number, part: Partial<ShareWord>): void =>
    put(
      `share ${index} ${Object.keys(part).join()}`,
      shareWords.map((word, at) => (at === index ? { ...word, ...part } : word)),
    );
  return (
    <SettingsSection
      id="shares"
      title="比例的说法"
      about="第三部分按失分门户的比例用词：合得上的取最高的一个，都合不上的指标不写。"
      pick={({ shareWords: own }) => ({ shareWords: own })}
    >
      {shareWords.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name than their place
        <div key={index} className="settings-row">
          <Select<"above" | "least">
            value={word.isAbove ? "above" : "least"}
            options={[
              { value: "above", label: "超过" },
              { value: "least", label: "不少于" },
            ]}
            onChange={(value) => change(index, { isAbove: value === "above" })}
            aria-label={`${word.word}：超过还是不少于`}
            style={{ width: 100 }}
          />
          <CheckedField
            label={`${word.word}的比例`}
            isBare
            words={String(word.from)}
            read={readCount(100)}
            write={String}
            onChange={(from) => change(index, { from })}
            width={84}
            suffix="%"
          />
          写作
          <CheckedField
            label={`第 ${index + 1} 个说法`}
            isBare
            words={word.word}
            read={readName(20)}
            write={same}
            onChange={(text) => change(index, { word: text })}
            width={160}
          />
          <Button
            type="text"
            danger
            icon={<DeleteOutlined />}
            aria-label={`删去${word.word}`}
            onClick={() =>
              put(
                "",
                shareWords.filter((_, at) => at !== index),
              )
            }
          />
        </div>
      ))}
      <div className="settings-line">
        <Button
          icon={<PlusOutlined />}
          disabled={shareWords.length >= 30}
          onClick={() => put("", [...shareWords, { from: 50, isAbove: false, word: "半数" }])}
        >
          加一个说法
        </Button>
        <Button onClick={() => put("", sortedWords(shareWords))}>从高到低排</Button>
      </div>
    </SettingsSection>
  );
}

/** What is said of portals that lose points on an item. */
export function PhraseFields() {
  const { circular, edit, round } = useCircularDesk();
  const [onlyOwn, setOnlyOwn] = useState(false);
  const { itemPhrases } = circular;
  const groups = round.round.standard.site.deductions;
  const put = (id: string, text: string): void => {
    const { [id]: _old, ...rest } = itemPhrases;
    edit(`phrase ${id}`, { itemPhrases: text === "" ? rest : { ...rest, [id]: text } });
  };
  return (
    <SettingsSection
      id="phrases"
      title="各项指标失分时的说法"
      about="例如“政策文件解读比例不高”。不填的按指标名称起草。"
      pick={({ itemPhrases: own }) => ({ itemPhrases: own })}
    >
      <div className="settings-line">
        <span className="muted figures">已填 {Object.keys(itemPhrases).length} 项</span>
        <Button size="small" onClick={() => setOnlyOwn(!onlyOwn)}>
          {onlyOwn ? "显示全部" : "只看已填的"}
        </Button>
      </div>
      <div className="phrase-list">
        {groups.flatMap((group) =>
          group.items
            .filter((item) => !onlyOwn || itemPhrases[item.id] !== undefined)
            .map((item) => (
              <div key={item.id} className="phrase-row">
                <label htmlFor={`phrase-${item.id}`}>
                  <span className="muted">{group.name} · </span>
                  {item.name}
                </label>
                <Input
                  id={`phrase-${item.id}`}
                  value={itemPhrases[item.id] ?? ""}
                  onChange={(event) => put(item.id, event.target.value)}
                  maxLength={100}
                  placeholder="按指标名称起草"
                  data-testid={`phrase-${item.id}`}
                />
              </div>
            )),
        )}
      </div>
    </SettingsSection>
  );
}
