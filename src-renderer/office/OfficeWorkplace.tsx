import { Shell } from "../ui/Shell";

export function OfficeWorkplace() {
  return (
    <Shell where="省办" keys={[]}>
      <p />
    </Shell>
  );
}
