import { DeleteOutlined, EditOutlined } from "@ant-design/icons";
import { App as AntApp, Button, Tag } from "antd";
import { useLiveQuery } from "dexie-react-hooks";
import { useRef } from "react";
import { versionName } from "../../../src-core/standard/version-name";
import { isFixed, isPracticeStandard, type ListedStandard } from "../../db/standard-list";
import { deleteStandard } from "../../db/standard-store";
import { useSession } from "../../state/WorkspaceProvider";
import { sayTime } from "../../ui/say-time";
import { useSave } from "../frame/use-save";
import { useOffice } from "../OfficeProvider";
import { ROW, rowKeys, useRovingRows } from "./row-keys";
import { roundNames } from "./SaveDifference";
import { useStandardScreen } from "./standard-state";
import { DeletedBand } from "./UndoBands";

/** All standards with their versions, the newest first; what uses each and where it came from. */
export function StandardList() {
  const { standards } = useOffice();
  const { db } = useSession();
  const open = useStandardScreen((state) => state.open);
  const box = useRef<HTMLDivElement>(null);
  useRovingRows(box);
  const drafts = useLiveQuery(() => db.standardDrafts.toCollection().primaryKeys(), [db]) ?? [];
  const ids = [...new Set(standards.map(({ pack }) => pack.id))];
  const hasOwn = standards.some(({ origin }) => origin === "own");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its rows are buttons, the arrows only lead from one to the next
    <div
      className="standard-list"
      ref={box}
      onKeyDown={rowKeys({ enter: (hash) => open(hash) })}
      data-testid="standard-list"
    >
      <DeletedBand />
      {!hasOwn && (
        <p className="band" data-testid="only-shipped">
          现在只有随程序附带的标准。附带的不会被改动：打开它，对照正式文件核对分值、修改指标，保存就成为本办的新一版；或者先导出工作簿，在
          Excel、WPS 里改好，再导入。
        </p>
      )}
      {ids.map((id) => {
        const versions = standards.filter(({ pack }) => pack.id === id);
        const [newest] = versions;
        if (newest === undefined) return null;
        return (
          <section key={id} aria-label={newest.pack.title}>
            <h2>
              {newest.pack.title}
              {isPracticeStandard(newest.pack) && <Tag color="warning">练习</Tag>}
              <span className="code muted">{id}</span>
            </h2>
            <p className="muted standard-source">{newest.pack.source}</p>
            <ul>
              {versions.map((listed) => (
                <VersionRow key={listed.hash} listed={listed} hasDraft={drafts.includes(listed.hash)} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function VersionRow({ listed, hasDraft }: { listed: ListedStandard; hasDraft: boolean }) {
  const open = useStandardScreen((state) => state.open);
  const { pack, hash, unconfirmed, addedAt } = listed;
  const own = { [ROW]: hash };
  return (
    <li>
      <button
        type="button"
        className="version-row"
        {...own}
        onClick={() => open(hash)}
        data-testid={`standard-${pack.id}-${pack.version}`}
      >
        <strong>{versionName(pack)}</strong>
        <span className={unconfirmed > 0 ? "is-missing figures" : "figures"}>
          {unconfirmed > 0 ? `${unconfirmed} 处分值待核` : "全部已核"}
        </span>
        <span>
          {originWords(listed)}
          {addedAt !== null && <span className="muted figures">　{sayTime(addedAt)}</span>}
        </span>
        <span className={listed.rounds.length > 0 ? "" : "muted"}>
          {listed.rounds.length > 0 ? `用于${roundNames(listed)}` : "没有轮次使用"}
        </span>
        <span className="muted">
          校验码 <span className="code">{hash.slice(0, 8)}</span>
        </span>
        <span>
          {hasDraft && (
            <span className="is-missing">
              <EditOutlined /> 有修改稿
            </span>
          )}
        </span>
      </button>
      <span className="version-end">{!isFixed(listed) && <DeleteVersion listed={listed} />}</span>
    </li>
  );
}

function originWords({ origin, pack }: ListedStandard): string {
  const from = pack.succeeds === null ? "" : `由${versionName(pack.succeeds)}改来`;
  if (origin === "own") return from === "" ? "本办导入" : from;
  const where = origin === "shipped" ? "随程序附带" : "轮次自带";
  return from === "" ? where : `${where}，${from}`;
}

function DeleteVersion({ listed }: { listed: ListedStandard }) {
  const { db } = useSession();
  const { message } = AntApp.useApp();
  const set = useStandardScreen((state) => state.set);
  const save = useSave();
  const name = `“${listed.pack.title}”${versionName(listed.pack)}`;
  const remove = async (): Promise<void> => {
    const outcome = await save(() => deleteStandard(db, listed.hash));
    if (outcome === "in-use") void message.warning("已有轮次使用这一版，不能删除。");
    if (outcome === "gone") void message.warning("这一版已经不在了。");
    if (outcome === undefined || typeof outcome === "string") return;
    set({ deleted: outcome });
  };
  return (
    <Button
      type="text"
      danger
      icon={<DeleteOutlined />}
      aria-label={`删除${name}`}
      title="删除这一版（可以撤销）"
      onClick={() => void remove()}
      data-testid={`delete-${listed.pack.id}-${listed.pack.version}`}
    />
  );
}
