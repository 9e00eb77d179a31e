import { EditOutlined, UploadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { EmptyState } from "../../ui/EmptyState";
import { isTyped } from "../departments/row-fields";
import { useRowOrder } from "../departments/use-row-order";
import { useRound } from "../OfficeProvider";
import { AnnexPaper } from "./AnnexPaper";
import { type ArrangedNo, useAnnexScreen } from "./annex-state";
import { type AnnexView, whyLeftOut } from "./annex-views";
import type { useArrange } from "./use-arrange";

/** The paper of the annex that is shown, or what to do where there is none yet. */
export function AnnexWork(props: {
  view: AnnexView;
  arranged: ArrangedNo | null;
  by: ReturnType<typeof useArrange>;
  onImport: () => void;
  /** Whether it is the annex of now, not one that was signed. */
  isNow: boolean;
}) {
  const { view, arranged, by, isNow } = props;
  const { circular } = useRound();
  const { key } = view;
  const why = whyLeftOut(view, circular);
  if (isNow && view.table.rows.length === 0 && (key === "disclosure" || key === "suggestions")) {
    return <NoDepartments of={key} onImport={props.onImport} />;
  }
  if (view.table.rows.length === 0 && key === "recheck") return <EmptyState title="没有复查情况" detail={why} />;
  return (
    <>
      {why !== null && (
        <p className="band" data-testid="annex-left-out">
          {why}
        </p>
      )}
      {isNow && (key === "disclosure" || key === "suggestions") ? (
        <DepartmentPaper key={key} view={view} />
      ) : (
        <AnnexPaper
          key={`${key}${isNow}`}
          view={view}
          onArrange={arranged === null ? null : (order) => void by.arrange(arranged, order)}
        />
      )}
    </>
  );
}

/** Annex 5 or 6, each row with the way to correct it. */
function DepartmentPaper({ view }: { view: AnnexView }) {
  const set = useAnnexScreen((state) => state.set);
  const rows = useRowOrder(view);
  return (
    <AnnexPaper
      view={view}
      onArrange={null}
      aside={{
        heading: "改",
        of: (index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <>
              <Button
                size="small"
                type="text"
                icon={<EditOutlined />}
                aria-label={`修改${row.id}`}
                onClick={() => set({ panel: { kind: "row", id: row.id } })}
                data-testid={`edit-${row.id}`}
              />
              {isTyped(row.source) && <span className="muted">手工录入</span>}
            </>
          );
        },
      }}
    />
  );
}

function NoDepartments({ of, onImport }: { of: "disclosure" | "suggestions"; onImport: () => void }) {
  const set = useAnnexScreen((state) => state.set);
  const isDisclosure = of === "disclosure";
  return (
    <EmptyState
      title={isDisclosure ? "还没有信息公开统计，附件不印" : "还没有建言办理统计，附件不印"}
      detail={
        isDisclosure
          ? "各部门报来的统计表，一个部门一个文件或一张总表都可以，一次可以选很多个，也可以拖到这里。信息公开和建言办理的文件可以一起选，程序自己分开。"
          : "各单位报来的办理统计，或者逐条的留言明细（有受理、办结日期，程序按工作日历数平均时长）。一次可以选很多个，也可以拖到这里；和信息公开的文件可以一起选。"
      }
      actions={
        <>
          <Button
            type="primary"
            icon={<UploadOutlined />}
            onClick={onImport}
            title="Ctrl+O"
            data-testid="import-first-departments"
          >
            导入统计表…
          </Button>
          <Button onClick={() => set({ panel: { kind: "row", id: null } })}>手工添加一行…</Button>
        </>
      }
    />
  );
}
