import { type SQL, sql } from "drizzle-orm";
import { hasMuted, type News } from "../notifications/index.js";
import {
  type DayAndMinute,
  hasJustOpened,
  isAboutToClose,
  isLongOpen,
  waitingWindows,
} from "./waiting-windows.js";

function news(kind: News["kind"], event: string, moment: DayAndMinute, asked: SQL): News {
  return {
    kind,
    events: sql`
      select user_id, mission_id,
        ${event}::text || ':' || membership_id || ':' || ${moment.day}::text || ':' || ordinal as key,
        jsonb_build_object('untilMinute', end_minute) as details,
        (end_minute - ${moment.minute}::int) * 60 as lasts
      from (${waitingWindows(moment, asked)}) waiting`,
  };
}

/** To everyone whose window has just opened. */
export const windowOpens = (moment: DayAndMinute) =>
  news("WINDOW_OPENS", "window-opens", moment, hasJustOpened(moment));

/**
 * To everyone whose last window of the day is about to close. A window of half an hour opens at that very moment: whoever
 * has just been told so is left alone for a while.
 */
export const lastCall = (moment: DayAndMinute) =>
  news(
    "LAST_CALL",
    "last-call",
    moment,
    sql`${isAboutToClose(moment)} and (${isLongOpen(moment)} or ${hasMuted(sql`s.user_id`, "WINDOW_OPENS")})`,
  );
