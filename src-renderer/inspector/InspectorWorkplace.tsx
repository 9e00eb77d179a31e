import { Shell } from "../ui/Shell";

export function InspectorWorkplace() {
  return (
    <Shell where="检查员" keys={[]}>
      <p />
    </Shell>
  );
}
