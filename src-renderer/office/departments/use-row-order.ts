import { useMemo } from "react";
import type { AnnexView } from "../annexes/annex-views";
import { useRound } from "../OfficeProvider";
import type { DepartmentRow } from "./row-fields";

/** The departments' rows in the order in which an annex prints them. */
export function useRowOrder({ origins }: Pick<AnnexView, "origins">): readonly (DepartmentRow | undefined)[] {
  const view = useRound();
  return useMemo(
    () =>
      origins.map((cells) => {
        const basis = cells.find((one) => one?.kind === "rows");
        if (basis?.kind !== "rows") return undefined;
        return [...view[basis.of]].find((row) => row.id === basis.ids[0]);
      }),
    [origins, view],
  );
}
