import type { IsoTime } from "../units";

/** Whether a number was checked against the official table, by whom and when. */
export interface Confirmation {
  readonly verified: boolean;
  readonly verifiedBy?: string | undefined;
  readonly verifiedAt?: IsoTime | undefined;
}

/** The day of a time in words; which day it is depends on where one is. */
export type SayDay = (at: IsoTime) => string;

/** @example utcDay(t) //=> "2024-03-01" */
export const utcDay: SayDay = (at) => at.slice(0, 10);

/**
 * A confirmation as people read it.
 *
 * @example confirmationWords({ verified: true, verifiedBy: "张三" }, utcDay) //=> "已核（张三）"
 */
export function confirmationWords({ verified, verifiedBy, verifiedAt }: Confirmation, sayDay: SayDay): string {
  const day = verifiedAt === undefined ? "" : sayDay(verifiedAt);
  const who = [verifiedBy ?? "", day].filter((part) => part !== "").join("，");
  return `${verified ? "已核" : "待核"}${who === "" ? "" : `（${who}）`}`;
}
