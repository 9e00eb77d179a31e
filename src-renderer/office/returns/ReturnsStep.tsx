import { UploadOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { EmptyState } from "../../ui/EmptyState";
import { figure } from "../counted";
import { StepFrame } from "../frame/StepFrame";
import { useReadWorkbooks } from "../frame/use-read-workbooks";
import { useStepCommands } from "../frame/use-step-commands";
import { useRound } from "../OfficeProvider";
import { sampledOf } from "../step-states";
import { ImportPanel } from "./ImportPanel";
import { ImportTable } from "./ImportTable";
import { inspectorReturns, partReturns } from "./inspector-returns";
import { PeopleTable } from "./PeopleTable";
import { ReminderPanel } from "./ReminderPanel";
import { ReturnsPreview } from "./ReturnsPreview";
import { useReturnsScreen } from "./returns-state";
import { SwitchBand } from "./SwitchBand";

/** 回收: who has handed in what, and the way to bring score workbooks in. */
export function ReturnsStep() {
  const round = useRound();
  const { preview, tab, open, set, show } = useReturnsScreen();
  const read = useReadWorkbooks();
  const take = async (paths: readonly string[] | null): Promise<void> => {
    const files = await read({ paths, dialogTitle: "选择评分表（可多选）", readAs: null });
    if (files !== null) show(files);
  };
  useStepCommands({ import: () => void take(null) });
  const people = inspectorReturns(round);
  const { divided, complete, strays } = partReturns(people);
  const came = round.results.filter((result) => result.state === "done" || result.state === "conflict").length;
  const button = (
    <Button type="primary" icon={<UploadOutlined />} onClick={() => void take(null)} data-testid="import-scores">
      导入评分表…
    </Button>
  );
  const isBlank = people.length === 0;
  const person = people.find((row) => row.inspectorId === open);
  const imported = round.imports.find((row) => row.hash === open);
  const close = (): void => set({ open: null });
  return (
    <StepFrame
      title="回收"
      figures={
        <span data-testid="returns-figures">
          {complete} / {divided.length} 位检查员{strays.length > 0 && `（另有 ${strays.length} 位不在分配中）`} ·{" "}
          {figure(came)} / {figure(sampledOf(round.summary))} 个对象
        </span>
      }
      actions={preview === null && !isBlank && <>{button}</>}
      filters={
        preview === null &&
        round.imports.length > 0 && (
          <Segmented<"people" | "strays" | "imports">
            value={tab}
            onChange={(value) => set({ tab: value, open: null })}
            options={[
              { value: "people", label: `检查员 ${divided.length}` },
              ...(strays.length > 0 ? [{ value: "strays" as const, label: `不在分配中 ${strays.length}` }] : []),
              { value: "imports", label: `收到的文件 ${round.imports.length}` },
            ]}
          />
        )
      }
      side={
        preview === null &&
        ((tab === "people" && person !== undefined && <ReminderPanel person={person} onClose={close} />) ||
          (tab === "imports" && imported !== undefined && <ImportPanel row={imported} onClose={close} />))
      }
      onFiles={(paths) => void take(paths)}
      dropHint="松开鼠标，导入这些评分表"
    >
      {preview === null && <SwitchBand />}
      {preview !== null ? (
        <ReturnsPreview />
      ) : isBlank ? (
        <EmptyState
          title="还没有评分表"
          detail="检查员交回评分表后在这里导入，一次可以选很多个，也可以拖到这里。"
          actions={button}
        />
      ) : tab !== "imports" ? (
        <PeopleTable
          key={tab}
          people={tab === "strays" && strays.length > 0 ? strays : divided}
          open={open}
          onOpen={(id) => set({ open: id })}
        />
      ) : (
        <ImportTable imports={round.imports} open={open} onOpen={(hash) => set({ open: hash })} />
      )}
    </StepFrame>
  );
}
