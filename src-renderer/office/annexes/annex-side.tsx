import type { ReactNode } from "react";
import { CalendarPanel } from "../departments/CalendarPanel";
import { RowPanel } from "../departments/RowPanel";
import type { AnnexPanel, ArrangedNo } from "./annex-state";
import type { AnnexView } from "./annex-views";
import { ListPanel } from "./ListPanel";
import type { useArrange } from "./use-arrange";

/** What stands beside the paper; null where nothing does, so that the paper has the whole width. */
export function annexSide(props: {
  panel: AnnexPanel | null;
  view: AnnexView;
  arranged: ArrangedNo | null;
  by: ReturnType<typeof useArrange>;
  onClose: () => void;
}): ReactNode {
  const { panel, view, arranged, by, onClose } = props;
  if (panel === null) return null;
  if (panel.kind === "calendar") return <CalendarPanel onClose={onClose} />;
  if (panel.kind === "row") {
    if (view.key !== "disclosure" && view.key !== "suggestions") return null;
    return <RowPanel key={`${view.key}${panel.id}`} of={view.key} id={panel.id} onClose={onClose} />;
  }
  if (arranged === null) return null;
  return (
    <ListPanel
      key={arranged}
      no={view.printedNo ?? arranged}
      targets={view.targets}
      onArrange={(order) => void by.arrange(arranged, order)}
      onClose={onClose}
    />
  );
}
