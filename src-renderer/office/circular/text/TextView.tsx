import type { IssuedCircular } from "../../../../src-core/signing/issued-circular";
import { useCircularScreen } from "../circular-state";
import { useCircularDesk } from "../desk";
import { IssuedFigures } from "../sign/IssuedFigures";
import { issuedText } from "../sign/issued-paper";
import { CircularPaper } from "./CircularPaper";

const noFigures = new Map<string, never>();

/** 文稿: the paper as it would be now, or as it was signed. */
export function TextView({ issued }: { issued: IssuedCircular | null }) {
  const { circular, report, figures, openFigure } = useCircularDesk();
  const { editing, set } = useCircularScreen();
  if (issued !== null) {
    return (
      <CircularPaper
        draft={issuedText(issued.paper)}
        figures={noFigures}
        onFigure={openFigure}
        foot={<IssuedFigures issued={issued} />}
      />
    );
  }
  return (
    <>
      <TextFaults />
      <CircularPaper
        draft={report.circular}
        figures={figures}
        onFigure={openFigure}
        editing={editing}
        onEdit={(key) => set({ editing: editing === key ? null : key, panel: null })}
        notes={{
          situation: "全部由检查结果写成，点数字看来源",
          problems: circular.problems === null ? "按数字起草" : "改写的文字",
        }}
      />
    </>
  );
}

/** What the texts name and nobody knows. */
function TextFaults() {
  const { report } = useCircularDesk();
  if (report.textFaults.length === 0) return null;
  const [first] = report.textFaults;
  return (
    <p className="band is-bad" role="alert" data-testid="text-fault-band">
      文稿里有 {report.textFaults.length} 处写错的字段，原样印在纸上：{first?.place}，{first?.message}
      {report.textFaults.length > 1 && "，等等"}。
    </p>
  );
}
