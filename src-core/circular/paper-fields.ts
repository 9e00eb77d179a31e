import type { OfficeSettings } from "../register/settings";
import type { CircularSettings } from "./circular-settings";
import type { PaperField } from "./paper-data";

/** All fields and repeated parts that a template of this office may use, with their meaning. */
export function paperFields(_office: OfficeSettings, _circular: CircularSettings): readonly PaperField[] {
  return [];
}
