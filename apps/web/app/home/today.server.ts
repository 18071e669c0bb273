import { civilDateOf, instantAt, minutesOf } from "@octopus/api/civil-date";
import type { AppLoadContext } from "@remix-run/node";
import type { DatedWindow } from "~/missions";

/** My missions under way, with the instants (ISO, mission time) at which something changes about them. */
export async function loadToday({ api, now, timeZone }: AppLoadContext) {
  const instant = (day: string, timeOfDay: string) =>
    instantAt(day, minutesOf(timeOfDay), timeZone).toISOString();
  const closing = (window: DatedWindow) => ({ ...window, closesAt: instant(window.day, window.end) });
  const opening = (window: DatedWindow) => ({ ...window, opensAt: instant(window.day, window.start) });
  const day = civilDateOf(now, timeZone);
  const missions = await api.checkIn.today();
  return {
    day,
    endsAt: instant(day, "24:00"),
    missions: missions.map(({ openWindow, nextWindow, ...mission }) => ({
      ...mission,
      openWindow: openWindow && closing(openWindow),
      nextWindow: nextWindow && opening(nextWindow),
      /** Those of the two above that are today's. */
      todaysWindows: [openWindow, nextWindow]
        .filter((window) => window !== undefined)
        .filter((window) => window.day === day)
        .map((window) => ({ ...opening(window), ...closing(window) })),
    })),
  };
}

export type Today = Awaited<ReturnType<typeof loadToday>>;
export type TodaysMission = Today["missions"][number];
