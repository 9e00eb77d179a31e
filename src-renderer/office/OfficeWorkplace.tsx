import { type ReactNode, useEffect } from "react";
import { useSession } from "../state/WorkspaceProvider";
import { Shell } from "../ui/Shell";
import { AnnexesStep } from "./annexes/AnnexesStep";
import { CircularStep } from "./circular/CircularStep";
import { ConflictsStep } from "./conflicts/ConflictsStep";
import { DivisionStep } from "./division/DivisionStep";
import { NotReady } from "./frame/NotReady";
import { RoundSelect } from "./frame/RoundSelect";
import { StepNav } from "./frame/StepNav";
import { OfficeProvider, useOffice } from "./OfficeProvider";
import "./office.css";
import { OpenedFiles } from "./OpenedFiles";
import { RegisterStep } from "./register/RegisterStep";
import { keepScreensFor } from "./reset-screens";
import { ResultsStep } from "./results/ResultsStep";
import { ReturnsStep } from "./returns/ReturnsStep";
import { useReturnsScreen } from "./returns/returns-state";
import { SampleStep } from "./sample/SampleStep";
import { StandardStep } from "./standard/StandardStep";
import { firstOpenStep, stepStates } from "./step-states";
import { isStepKey, type StepKey, stepLabel } from "./steps";

const keys = [
  ["Alt+1 … Alt+9", "到台账、标准、抽查、分配、回收、冲突、结果、附件、通报"],
  ["Ctrl+O", "导入本步的文件"],
  ["Ctrl+S", "导出本步的文件"],
  ["Ctrl+K", "搜索本页"],
  ["Ctrl+Z", "附件：撤销上一次排序、导入或修改；标准、通报：撤销上一次修改"],
  ["Ctrl+Y", "标准、通报：重做撤销的修改"],
  ["↑ ↓ Enter", "在列表中移动、打开一行；标准：修改选中的指标"],
  ["← → ↑ ↓ Enter", "附件：在数字间移动、打开数字的来源"],
  ["Alt+↑ Alt+↓", "附件 3、4：把选中的行上移、下移"],
  ["Alt+← Alt+→", "冲突：采用左、采用右"],
  ["Esc", "关闭右侧面板；不导入正在核对的台账"],
  ["F1 或 ?", "显示按键"],
] as const;

/** The office's workplace: the way of the data on the left, the work of one step in the middle. */
export function OfficeWorkplace() {
  const { db, workspace } = useSession();
  useEffect(() => keepScreensFor(db), [db]);
  return (
    <OfficeProvider key={workspace}>
      <Office />
    </OfficeProvider>
  );
}

function Office() {
  const data = useOffice();
  const { place, goTo } = useSession();
  const states = stepStates(data);
  const wanted = place?.step ?? null;
  const step = isStepKey(wanted) ? wanted : firstOpenStep(states);
  // Nobody is led on to another step because this one got done.
  useEffect(() => {
    if (place !== undefined && wanted !== step) goTo({ step });
  }, [place, wanted, step, goTo]);
  const { waitsFor } = states[step];
  // Files that the app was opened with are shown even before the work was divided.
  const hasFiles = useReturnsScreen((state) => state.preview !== null);
  return (
    <Shell where={<RoundSelect />} keys={keys}>
      <OpenedFiles />
      <div className="office">
        <StepNav states={states} step={step} />
        {waitsFor === null || (step === "returns" && hasFiles && data.current !== null) ? (
          stepScreens[step]
        ) : (
          <NotReady title={stepLabel(step)} why={waitsFor.why} step={waitsFor.step} />
        )}
      </div>
    </Shell>
  );
}

const stepScreens: Readonly<Record<StepKey, ReactNode>> = {
  register: <RegisterStep />,
  standards: <StandardStep />,
  sample: <SampleStep />,
  division: <DivisionStep />,
  returns: <ReturnsStep />,
  conflicts: <ConflictsStep />,
  results: <ResultsStep />,
  annexes: <AnnexesStep />,
  circular: <CircularStep />,
};
