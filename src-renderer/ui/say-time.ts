import dayjs from "dayjs";
import type { IsoTime } from "../../src-core/units";

/** @example sayClock(t) //=> "14:03:22" local time */
export const sayClock = (time: IsoTime): string => dayjs(time).format("HH:mm:ss");

/** To the second today, else with the day: when the last answer was saved. */
export const saySaved = (time: IsoTime): string =>
  dayjs(time).isSame(dayjs(), "day") ? sayClock(time) : sayTime(time);

/** Today as 14:03, other days of this year as 4月1日 16:20, else with the year. */
export function sayTime(time: IsoTime): string {
  const moment = dayjs(time);
  if (moment.isSame(dayjs(), "day")) return moment.format("今天 HH:mm");
  return moment.format(moment.isSame(dayjs(), "year") ? "M月D日 HH:mm" : "YYYY年M月D日 HH:mm");
}

/** @example sayDay(t) //=> "2020年4月2日" local time */
export const sayDay = (time: IsoTime): string => dayjs(time).format("YYYY年M月D日");
