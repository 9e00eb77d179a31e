import { Segmented } from "antd";
import type { AnnexKey } from "../../../src-core/report/annex-table";
import { figure } from "../counted";
import { type AnnexView, annexNames } from "./annex-views";

/** All annexes of the circular with their rows counted; those that are not printed are said to be so. */
export function AnnexTabs(props: { views: readonly AnnexView[]; shown: AnnexKey; onShow: (key: AnnexKey) => void }) {
  return (
    <Segmented<AnnexKey>
      className="annex-tabs"
      value={props.shown}
      onChange={props.onShow}
      options={props.views.map((view) => ({
        value: view.key,
        label: (
          <span data-testid={`annex-tab-${view.printedNo ?? view.key}`} data-key={view.key}>
            {tabLabel(view)}
          </span>
        ),
      }))}
    />
  );
}

function tabLabel({ key, printedNo, count }: AnnexView) {
  if (printedNo === null) return <span className="muted">{`${annexNames[key]} 不印`}</span>;
  return (
    <>
      <strong>{printedNo}</strong> {annexNames[key]} <span className="figures">{figure(count)}</span>
    </>
  );
}
