import { Button } from "antd";
import { withAccountVeto, withGroup, withItem, withSiteVeto } from "../../../../src-core/standard/edit-pack";
import type { PackEntry } from "../pack-entry";
import type { Draft } from "../use-draft";
import { LineField, PointsField } from "./fields";
import { HeadForm } from "./HeadForm";
import { ItemForm } from "./ItemForm";
import { AccountVetoForm, SiteVetoForm } from "./VetoForm";

/** Edits one entry of a draft. Each change is kept at once; leaving the form needs no button. */
export function EntryForm({ draft, entry, onDone }: { draft: Draft; entry: PackEntry; onDone: () => void }) {
  return (
    <form
      className="entry-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <FormOf draft={draft} entry={entry} />
      <div className="panel-actions">
        <Button htmlType="submit" data-testid="done-editing">
          改好了
        </Button>
        <span className="muted">改动随时存入修改稿；Esc 返回，Ctrl+Z 撤销。</span>
      </div>
    </form>
  );
}

function FormOf({ draft, entry }: { draft: Draft; entry: PackEntry }) {
  const { edit } = draft;
  switch (entry.kind) {
    case "head":
      return <HeadForm draft={draft} />;
    case "group": {
      const { group } = entry;
      const about = `group ${group.id}`;
      return (
        <>
          <LineField
            label="名称"
            value={group.name}
            onChange={(name) => edit(`${about} name`, (pack) => withGroup(pack, { ...group, name }))}
            autoFocus
          />
          <PointsField
            label="本组分值"
            numberKey={`group/${group.id}`}
            points={group.points}
            onChange={(points) => edit(`${about} points`, (pack) => withGroup(pack, { ...group, points }))}
            testId="field-points"
          />
        </>
      );
    }
    case "item":
      return (
        <ItemForm
          pack={draft.pack}
          part={entry.part}
          item={entry.item}
          onChange={(field, item) => edit(`item ${item.id} ${field}`, (pack) => withItem(pack, item))}
        />
      );
    case "siteVeto":
      return (
        <SiteVetoForm
          veto={entry.veto}
          onChange={(field, veto) => edit(`veto ${veto.id} ${field}`, (pack) => withSiteVeto(pack, veto))}
        />
      );
    case "accountVeto":
      return (
        <AccountVetoForm
          veto={entry.veto}
          onChange={(field, veto) => edit(`veto ${veto.id} ${field}`, (pack) => withAccountVeto(pack, veto))}
        />
      );
  }
}
