import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useRef } from "react";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { focusPanel } from "./EntryPanel";
import { GroupRow, HeadRow, ItemRow, VetoRow } from "./PaperRows";
import { partNames, parts } from "./pack-entry";
import { type PaperView, paperView } from "./paper-view";
import { ADDING, ROW, rowKeys, useReveal, useRovingRows } from "./row-keys";
import { useStandardScreen } from "./standard-state";
import { useAddEntry } from "./use-add-entry";
import type { Draft } from "./use-draft";

/** A standard whole, like the paper: head, vetoes, deductions, bonus. ↑ ↓ walk, Enter edits, the space bar shows beside. */
export function PackPaper({ draft }: { draft: Draft }) {
  const { pack } = draft;
  const { text, onlyOpen, selected, set } = useStandardScreen();
  const box = useRef<HTMLDivElement>(null);
  useReveal(box, selected);
  useRovingRows(box);
  const view = paperView(pack, text, onlyOpen);
  const onKeyDown = rowKeys({
    enter: (key) => set({ selected: key, isEditing: true }),
    space: (key) => {
      set({ selected: key, isEditing: false });
      requestAnimationFrame(focusPanel);
    },
    walkTo: (key) => selected !== null && set({ selected: key, isEditing: false }),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its rows are buttons, the arrows only lead from one to the next
    <div className="pack-paper" ref={box} onKeyDown={onKeyDown} data-testid="pack-paper">
      {view.count === 0 && <p className="muted pack-none">没有符合条件的指标。</p>}
      {view.head && (
        <Section title="总则">
          <HeadRow pack={pack} />
        </Section>
      )}
      <VetoSections draft={draft} view={view} />
      {parts.map((part) => (
        <PartSection key={part} part={part} draft={draft} view={view} />
      ))}
    </div>
  );
}

function VetoSections({ draft, view }: { draft: Draft; view: PaperView }) {
  const { pack } = draft;
  const add = useAddEntry(draft);
  const isWhole = view.isWhole;
  return (
    <>
      {(view.siteVetoes.length > 0 || isWhole) && (
        <Section title="单项否决 · 网站" count={`${view.siteVetoes.length} 项`}>
          {view.siteVetoes.map((veto) => (
            <VetoRow key={veto.id} pack={pack} veto={veto} no={pack.site.vetoes.indexOf(veto) + 1} />
          ))}
          {isWhole && <AddButton label="增加网站的单项否决" onClick={add.siteVeto} />}
        </Section>
      )}
      {(view.accountVetoes.length > 0 || isWhole) && (
        <Section title="单项否决 · 新媒体" count={`${view.accountVetoes.length} 项`}>
          {view.accountVetoes.map((veto) => (
            <VetoRow key={veto.id} pack={pack} veto={veto} no={pack.account.vetoes.indexOf(veto) + 1} />
          ))}
          {isWhole && <AddButton label="增加新媒体的单项否决" onClick={add.accountVeto} />}
        </Section>
      )}
    </>
  );
}

function PartSection({ part, draft, view }: { part: (typeof parts)[number]; draft: Draft; view: PaperView }) {
  const { pack } = draft;
  const add = useAddEntry(draft);
  const groups = view[part];
  if (groups.length === 0 && !view.isWhole) return null;
  return (
    <Section title={partNames[part]} count={sumWords(pack, part)}>
      {groups.map(({ group, items }) => (
        <div key={group.id} className="pack-group">
          <GroupRow pack={pack} part={part} group={group} />
          {items.map((item) => (
            <ItemRow key={item.id} pack={pack} part={part} item={item} no={group.items.indexOf(item) + 1} />
          ))}
          {view.isWhole && <AddButton label={`在“${group.name}”里增加指标`} onClick={() => add.item(group.id)} />}
        </div>
      ))}
      {view.isWhole && <AddButton label={`增加${partNames[part]}组`} onClick={() => add.group(part)} />}
    </Section>
  );
}

function sumWords(pack: StandardPack, part: (typeof parts)[number]): string {
  const groups = pack.site[part];
  return `${groups.length} 组 ${groups.reduce((sum, group) => sum + group.items.length, 0)} 项`;
}

function Section({ title, count, children }: { title: string; count?: string; children: ReactNode }) {
  return (
    <section className="pack-section" aria-label={title}>
      <h2>
        {title}
        {count !== undefined && <span className="muted figures">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  const own = { [ROW]: `${ADDING}${label}` };
  return (
    <Button {...own} type="text" size="small" icon={<PlusOutlined />} className="pack-add" onClick={onClick}>
      {label}
    </Button>
  );
}
