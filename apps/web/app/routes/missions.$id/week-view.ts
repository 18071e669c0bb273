import { addDays } from "@octopus/api/civil-date";
import type { RouterOutputs } from "@octopus/api";

type Calendar = RouterOutputs["checkIn"]["calendar"];
type Photos = RouterOutputs["checkIn"]["photos"]["photos"];

interface WeekOptions {
  /** First day of the mission, `YYYY-MM-DD`. */
  readonly startsOn: string;
  /** From 1. */
  readonly week: number;
  readonly today: string;
  readonly photos: Photos;
  /** How many check-ins make 100 %. */
  readonly required: number;
}

const daysPerWeek = 7;

/** The week that an address asks for, or the current one; always one that the mission has. */
export function shownWeek(asked: string | null, { week, weeks }: Pick<Calendar, "week" | "weeks">): number {
  const wanted = asked !== null && /^\d{1,2}$/.test(asked) ? Number(asked) : week;
  return Math.min(Math.max(wanted, 1), Math.max(weeks, 1));
}

/** One week of a mission for its page: seven days, and what each member has of each of them. */
export function weekView(calendar: Calendar, { startsOn, week, today, photos, required }: WeekOptions) {
  const urls = new Map(photos.map(({ checkInId, url }) => [checkInId, url]));
  const days = Array.from({ length: daysPerWeek }, (_, n) => addDays(startsOn, (week - 1) * daysPerWeek + n));
  return {
    week,
    weeks: calendar.weeks,
    teamRate: calendar.teamRate,
    required,
    days: days.map((day) => ({ day, isToday: day === today, isOver: day < today })),
    members: calendar.members.map(({ userId, nickname, avatar, rate, checkIns }) => ({
      userId,
      nickname,
      avatar,
      rate,
      accepted: checkIns.filter(({ status }) => status === "ACCEPTED").length,
      days: days.map((day) =>
        checkIns
          .filter((checkIn) => checkIn.day === day)
          .map(({ id, status, at, resembles, cheers, cheeredByMe }) => ({
            id,
            status,
            at,
            resembles,
            cheers,
            cheeredByMe,
            photo: urls.get(id),
          })),
      ),
    })),
  };
}

export type WeekView = ReturnType<typeof weekView>;
