import { App as AntApp, Segmented } from "antd";
import { useCircularDesk } from "../desk";
import { draftedParts } from "./text-parts";

/** Section three: drafted from the figures and following them, or in the office's own words. */
export function ProblemsChoice() {
  const { circular, report, edit } = useCircularDesk();
  const { modal } = AntApp.useApp();
  const isDrafted = circular.problems === null;
  const rewrite = (): void => edit("", { problems: [...draftedParts(report.circular, report.figures)] });
  const toDraft = (): void => {
    const parts = circular.problems ?? [];
    const signs = parts.reduce((sum, { heading, text }) => sum + heading.length + text.length, 0);
    modal.confirm({
      title: "改回按数字起草？",
      content: `改写的 ${parts.length} 条、${signs} 个字不再用，第三部分重新由检查结果起草。可以撤销（Ctrl+Z）。`,
      okText: "改回按数字起草",
      okButtonProps: { "data-testid": "confirm-draft" },
      cancelText: "保留改写",
      onOk: () => edit("", { problems: null }),
    });
  };
  return (
    <>
      <Segmented
        block
        value={isDrafted ? "drafted" : "rewritten"}
        onChange={(value) => {
          if (value === "rewritten" && isDrafted) rewrite();
          if (value === "drafted" && !isDrafted) toDraft();
        }}
        options={[
          { value: "drafted", label: <span data-testid="problems-drafted">按数字起草</span> },
          { value: "rewritten", label: <span data-testid="problems-rewritten">改写</span> },
        ]}
      />
      <p className="muted">
        {isDrafted
          ? "按失分门户的比例起草，结果变了跟着变；各项说法、比例用词、举例个数在“设置”里改。要逐句改，选“改写”，从现在这一稿改起，数字仍是字段。"
          : "这是改写的文字：只有字段里的数字跟着结果变，“超过60%”这样的说法、举的例子都不再变，签发前请对照“核对”。"}
      </p>
    </>
  );
}
