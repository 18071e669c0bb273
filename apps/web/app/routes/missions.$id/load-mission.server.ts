import { addDays, civilDateOf, startOfDay } from "@octopus/api/civil-date";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { checkInsOf } from "~/missions";
import { missionIdOf } from "~/missions/mission-id.server";
import { answer } from "~/session/answer";
import { myCheckIn } from "~/missions/my-check-in.server";
import { shownWeek, weekView } from "./week-view";

/** Everything that the page of a mission shows in the status it has; undefined for a mission nobody may know of. */
export async function loadMission(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const missionId = missionIdOf(args);
  const { searchParams } = new URL(request.url);
  const code = searchParams.get("code")?.trim() || undefined;
  const [found, viewer] = await answer(
    args,
    Promise.all([knownMission(args, missionId, code), context.viewer()]),
  );
  if (found === undefined) return undefined;

  const { mission, knowsCode } = found;
  const today = civilDateOf(context.now, context.timeZone);
  const [calendar, settlement] = await answer(
    args,
    Promise.all([
      mission.mine.isMember && hasCalendar(mission.status)
        ? context.api.checkIn.calendar({ missionId })
        : undefined,
      mission.mine.isMember && mission.status === "CLOSE"
        ? context.api.mission.settlement({ missionId })
        : undefined,
    ]),
  );
  const week = calendar && shownWeek(searchParams.get("week"), calendar);
  const photos =
    week === undefined ? undefined : await answer(args, context.api.checkIn.photos({ missionId, week }));
  const { startsOn, endsOn, weeks = 0, daysPerWeek = 0, timesPerDay = 0 } = mission;
  const required = checkInsOf({ weeks, daysPerWeek, timesPerDay });
  return {
    mission,
    lastDay: endsOn && addDays(endsOn, -1),
    viewer: viewer && { points: viewer.points, userId: context.signedIn!.userId },
    /** Joining a closed room asks for it. */
    code: knowsCode ? code : undefined,
    now: context.now.toISOString(),
    today,
    todayEndsAt: startOfDay(addDays(today, 1), context.timeZone).toISOString(),
    week:
      calendar && photos && week !== undefined && startsOn !== undefined
        ? weekView(calendar, { startsOn, week, today, photos: photos.photos, required })
        : undefined,
    my: calendar && myCheckIn(calendar, context),
    settlement,
    /** The last change that this page knows of. */
    eventId: calendar?.eventId,
    checked: searchParams.get("checked") !== null,
  };
}

const hasCalendar = (status: string) => status === "ONGOING" || status === "CLOSE";

/** The mission as the asker may see it, and whether a code was what let them. */
async function knownMission(
  { context }: Pick<LoaderFunctionArgs, "context">,
  missionId: number,
  code?: string,
) {
  try {
    return {
      mission: await context.api.mission.byId({ missionId, ...(code !== undefined && { code }) }),
      knowsCode: code !== undefined,
    };
  } catch (error) {
    const { errorCode } = context.failure(error);
    // A code that can't be one opens no more than a wrong one.
    if (errorCode === "MISSION_NOT_FOUND" || errorCode === "VALIDATION_ERROR") return undefined;
    throw error;
  }
}
