import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined } from "@ant-design/icons";
import { App as AntApp, Button } from "antd";
import type { ReactNode } from "react";
import { canMoveEntry, withMovedEntry, withoutEntry } from "../../../src-core/standard/edit-pack";
import { SidePanel } from "../frame/SidePanel";
import { Confirmations } from "./Confirmations";
import { EntryFacts } from "./EntryFacts";
import { EntryForm } from "./forms/EntryForm";
import { entryName, HEAD_KEY, type PackEntry, partNames } from "./pack-entry";
import { ROW } from "./row-keys";
import { useStandardScreen } from "./standard-state";
import type { Draft } from "./use-draft";

/** The entry that is selected: what it says and who confirmed its numbers, or the form that edits it. Esc goes back. */
export function EntryPanel({ draft, entry, entryKey }: { draft: Draft; entry: PackEntry; entryKey: string }) {
  const { isEditing, set } = useStandardScreen();
  const leave = (): void => {
    set(isEditing ? { isEditing: false } : { selected: null });
    focusRow(entryKey);
  };
  return (
    <SidePanel title={entryName(entry) || "（没有名称）"} onClose={leave} testId="entry-panel">
      <p className="muted entry-kind">{kindWords(entry)}</p>
      {isEditing ? (
        <EntryForm key={entryKey} draft={draft} entry={entry} onDone={leave} />
      ) : (
        <>
          <EntryDeeds draft={draft} entry={entry} />
          <Faults draft={draft} entry={entry} />
          <Confirmations draft={draft} entry={entry} />
          <EntryFacts pack={draft.pack} entry={entry} />
        </>
      )}
      {isEditing && <Faults draft={draft} entry={entry} />}
    </SidePanel>
  );
}

/** Leads the keyboard into the panel beside; Esc leads back to the row. */
export function focusPanel(): void {
  document.querySelector<HTMLElement>('[data-testid="entry-panel"] .side-body button:not(:disabled)')?.focus();
}

function focusRow(key: string): void {
  document.querySelector<HTMLElement>(`[${ROW}="${CSS.escape(key)}"]`)?.focus();
}

function kindWords(entry: PackEntry): string {
  switch (entry.kind) {
    case "head":
      return "总分、合格线、加分线、通报用语";
    case "siteVeto":
      return "单项否决 · 网站";
    case "accountVeto":
      return "单项否决 · 新媒体";
    case "group":
      return `${partNames[entry.part]}组，${entry.group.items.length} 项`;
    case "item":
      return `${partNames[entry.part]} · ${entry.group.name}`;
  }
}

/** What is wrong with this entry, as long as it is. */
function Faults({ draft, entry }: { draft: Draft; entry: PackEntry }): ReactNode {
  const id = entryId(entry);
  const own = draft.faults.filter(({ itemId }) => itemId === id);
  if (own.length === 0) return null;
  return (
    <div role="alert">
      <ul className="entry-faults is-bad">
        {own.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

export function entryId(entry: PackEntry): string {
  if (entry.kind === "head") return HEAD_KEY;
  if (entry.kind === "group") return entry.group.id;
  return entry.kind === "item" ? entry.item.id : entry.veto.id;
}

function EntryDeeds({ draft, entry }: { draft: Draft; entry: PackEntry }) {
  const set = useStandardScreen((state) => state.set);
  const { message } = AntApp.useApp();
  const id = entryId(entry);
  const name = entryName(entry);
  const move = (by: -1 | 1): void => draft.edit("", (pack) => withMovedEntry(pack, id, by));
  const remove = (): void => {
    draft.edit("", (pack) => withoutEntry(pack, id));
    set({ selected: null });
    void message.info(`已从修改稿中删去“${name}”，可以撤销`);
  };
  return (
    <div className="panel-actions">
      <Button icon={<EditOutlined />} onClick={() => set({ isEditing: true })} title="Enter" data-testid="edit-entry">
        修改
      </Button>
      {entry.kind !== "head" && (
        <>
          <Button
            icon={<ArrowUpOutlined />}
            aria-label={`${name}上移`}
            title="上移"
            disabled={!canMoveEntry(draft.pack, id, -1)}
            onClick={() => move(-1)}
          />
          <Button
            icon={<ArrowDownOutlined />}
            aria-label={`${name}下移`}
            title="下移"
            disabled={!canMoveEntry(draft.pack, id, 1)}
            onClick={() => move(1)}
          />
          <Button danger icon={<DeleteOutlined />} onClick={remove} data-testid="remove-entry">
            {entry.kind === "group" ? `删去本组（${entry.group.items.length} 项）` : "删去"}
          </Button>
        </>
      )}
    </div>
  );
}
