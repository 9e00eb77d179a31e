/** The way of the data, step by step, as the left column shows it. */
export const steps = [
  { key: "register", label: "台账" },
  { key: "standards", label: "标准" },
  { key: "sample", label: "抽查" },
  { key: "division", label: "分配" },
  { key: "returns", label: "回收" },
  { key: "conflicts", label: "冲突" },
  { key: "results", label: "结果" },
  { key: "annexes", label: "附件" },
  { key: "circular", label: "通报" },
] as const;
export type StepKey = (typeof steps)[number]["key"];

export function isStepKey(text: string | null): text is StepKey {
  return steps.some((step) => step.key === text);
}

export function stepLabel(key: StepKey): string {
  return steps.find((step) => step.key === key)?.label ?? key;
}
