import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { App as AntApp, Button } from "antd";
import { useMemo } from "react";
import { comparePacks } from "../../../src-core/standard/compare-packs";
import { versionName } from "../../../src-core/standard/version-name";
import { savePlan } from "../../db/standard-list";
import { useOffice } from "../OfficeProvider";
import { faultKey } from "./pack-entry";
import { countWords } from "./pack-words";
import { saveObstacle } from "./SaveDifference";
import { useStandardScreen } from "./standard-state";
import type { Draft } from "./use-draft";

/** While a version is edited: what was changed, what is wrong with it, and the ways on and back. */
export function DraftBar({ draft }: { draft: Draft }) {
  const { base, pack, faults, undo, redo, discard, isChanged } = draft;
  const { standards } = useOffice();
  const { set, jump } = useStandardScreen();
  const { message } = AntApp.useApp();
  const changes = useMemo(() => comparePacks(base.pack, pack), [base.pack, pack]);
  const plan = savePlan(standards, base);
  if (!isChanged && undo === null && redo === null) return null;
  const obstacle = saveObstacle(changes, faults.length);
  return (
    <div className="draft-bar" data-testid="draft-bar">
      <div className="draft-line">
        <strong>修改稿</strong>
        <span className="figures" data-testid="draft-counts">
          {countWords(changes)}
        </span>
        <Button size="small" icon={<UndoOutlined />} disabled={undo === null} onClick={() => undo?.()} title="Ctrl+Z">
          撤销
        </Button>
        <Button size="small" icon={<RedoOutlined />} disabled={redo === null} onClick={() => redo?.()} title="Ctrl+Y">
          重做
        </Button>
        <Button
          size="small"
          disabled={!isChanged}
          onClick={() => {
            discard();
            void message.info("已放弃修改，可以撤销");
          }}
          data-testid="discard-draft"
        >
          放弃修改
        </Button>
        <span className="spacer" />
        {obstacle !== null && faults.length === 0 && <span className="muted">{obstacle}</span>}
        <Button
          type="primary"
          disabled={obstacle !== null}
          onClick={() => set({ page: "difference", selected: null })}
          data-testid="review-draft"
        >
          {plan.kind === "replace" ? `核对差异，改动${versionName(plan)}…` : `核对差异，保存为${versionName(plan)}…`}
        </Button>
      </div>
      {faults.length > 0 && (
        <>
          <p className="is-bad">{obstacle}：</p>
          <ul className="draft-faults" data-testid="draft-faults" aria-label="问题">
            {faults.map((fault) => (
              <li key={`${fault.itemId}${fault.message}`}>
                <button type="button" className="figure-link" onClick={() => jump(faultKey(pack, fault))}>
                  {fault.message}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
