import type { Place } from "../task-workbook/place";

/** Where in the workbook each veto, group, item and row of 总则 stands, so that a fault of the pack can be shown there. */
export type Places = Map<string, { readonly place: Place; readonly value: string }>;
