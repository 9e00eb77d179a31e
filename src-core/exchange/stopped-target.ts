import { accountTargetId, siteTargetId } from "../register/target-identity";
import type { TargetId } from "../units";
import type { ListRow } from "./list-rows";
import { handleOf, platformOf } from "./read-account-row";
import { readCode } from "./read-code";
import { RowReader } from "./row-reading";

/**
 * Which target a row of a register means that says it runs no longer; null where the row does not name it well enough. No
 * problem is made of that: the row is left out in any case.
 */
export function stoppedTargetId(row: ListRow): TargetId | null {
  if (row.kind === "site") {
    const reading = readCode(row.value("code"));
    return reading.kind === "code" ? siteTargetId(reading.code) : null;
  }
  const reader = new RowReader(row);
  const [platform, name, handle, owner] = [
    platformOf(reader),
    reader.required("name"),
    handleOf(reader),
    reader.optional("owner"),
  ];
  if (platform === null || name === null || reader.problems.length > 0) return null;
  return accountTargetId({ platform, handle, name, owner });
}
