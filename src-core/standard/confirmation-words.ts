import type { IsoTime } from "../units";

/** Whether a number was checked against the official table, by whom and when. */
export interface Confirmation {
  readonly verified: boolean;
  readonly verifiedBy?: string | undefined;
  readonly verifiedAt?: IsoTime | undefined;
}

/**
 * A confirmation as people read it; the time is UTC, to the minute.
 *
 * @example confirmationWords({ verified: true, verifiedBy: "张三" }) //=> "已核对（张三）"
 */
export function confirmationWords({ verified, verifiedBy, verifiedAt }: Confirmation): string {
  const at = verifiedAt === undefined ? "" : `${verifiedAt.slice(0, 16).replace("T", " ")} UTC`;
  const who = [verifiedBy ?? "", at].filter((part) => part !== "").join("，");
  return `${verified ? "已核对" : "未核对"}${who === "" ? "" : `（${who}）`}`;
}
