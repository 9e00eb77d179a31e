import { Radio } from "antd";
import type { Target } from "../../../src-core/register/target";
import { figure } from "../counted";
import { useRegisterScreen } from "./register-state";
import { TargetList } from "./TargetLists";

/** What becomes of running targets that the new list does not name: a list of a part must not stop the rest. */
export function AbsentChoice({ absent, problems }: { absent: readonly Target[]; problems: number }) {
  const { absent: choice, choose } = useRegisterScreen();
  const sites = absent.filter((target) => target.kind === "site").length;
  const parts = [
    ...(sites > 0 ? [`网站 ${figure(sites)} 家`] : []),
    ...(absent.length > sites ? [`政务新媒体 ${figure(absent.length - sites)} 家`] : []),
  ];
  return (
    <div className="absent-choice" data-testid="absent-choice">
      <p className="form-line">
        <span>
          本次没有的 {figure(absent.length)} 个（{parts.join("、")}）：
        </span>
        <Radio.Group
          optionType="button"
          value={choice}
          onChange={(event) => choose(event.target.value)}
          options={[
            { value: "keep", label: "仍在运行" },
            { value: "stop", label: "已不再运行" },
          ]}
          aria-label="本次没有的"
        />
        <span className="muted">
          {choice === "keep"
            ? "照旧计入运行总数。文件只列了一部分对象时这样选。"
            : "不再计入运行总数，内容和历史保留；以后的台账里再出现就恢复。"}
        </span>
      </p>
      {problems > 0 && (
        <p className="is-missing">
          文件中有 {figure(problems)} 处没有读取，那些对象也算在“本次没有的”里面，请先改正文件。
        </p>
      )}
      <TargetList title="本次没有的" targets={absent} />
    </div>
  );
}
