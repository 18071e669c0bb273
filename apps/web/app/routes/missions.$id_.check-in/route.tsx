import { addDays, civilDateOf, startOfDay } from "@octopus/api/civil-date";
import { errorMessage } from "@octopus/api/errors";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titled, useWords } from "~/i18n";
import { datedWindowWords } from "~/missions";
import { missionIdOf } from "~/missions/mission-id.server";
import { myCheckIn } from "~/missions/my-check-in.server";
import { useFreshAt } from "~/live/use-fresh-at";
import { KeptPhotos } from "~/offline/kept-photos";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Card, Column, EmptyState, LinkButton, Notice, PageHeader } from "~/ui";
import { OpenWindow } from "./open-window";
import { PhotoCheckIn } from "./photo-check-in";

export const meta = titled((t) => t("checkIn:title"));

export async function loader(args: LoaderFunctionArgs) {
  const { userId } = requireSignedIn(args);
  const { api, now, timeZone, language } = args.context;
  const missionId = missionIdOf(args);
  const [{ title, content, cameraOnly }, calendar] = await answer(
    args,
    Promise.all([api.mission.byId({ missionId }), api.checkIn.calendar({ missionId })]),
  );
  const today = civilDateOf(now, timeZone);
  return {
    mission: { id: missionId, title, content, cameraOnly },
    person: userId,
    my: myCheckIn(calendar, { timeZone, language }),
    closedMessage: errorMessage("CHECK_IN_NOT_ALLOWED_NOW", language),
    now: now.toISOString(),
    today,
    todayEndsAt: startOfDay(addDays(today, 1), timeZone).toISOString(),
  };
}

export default function CheckIn() {
  const t = useWords();
  const { mission, person, my, closedMessage, now, today, todayEndsAt } = useLoaderData<typeof loader>();
  const { open, reason, next } = my;
  // Not while a photo may be in the making.
  useFreshAt(now, open === undefined ? [todayEndsAt, next?.opensAt] : []);
  const nextWords =
    next === undefined
      ? undefined
      : t("mission:myCheckIn.next", { window: datedWindowWords(next, today, t) });
  const backToMission = `/missions/${mission.id}`;
  return (
    <Column>
      <PageHeader title={t("checkIn:title")} back={{ to: backToMission, label: mission.title }} />
      <KeptPhotos {...{ person, now }} />
      {open === undefined ? (
        <EmptyState
          title={reason}
          action={<LinkButton to={backToMission}>{t("checkIn:backToMission")}</LinkButton>}
        >
          {nextWords}
        </EmptyState>
      ) : (
        <>
          <OpenWindow
            window={datedWindowWords(open.window, today, t)}
            {...{ now, closedMessage, nextWords, closesAt: open.closesAt }}
          />
          <noscript>
            <Notice kind="warning">{t("checkIn:noScript")}</Notice>
          </noscript>
          <PhotoCheckIn {...{ mission, person, now, closesAt: open.closesAt }} />
          <Card>
            <h2 className="text-muted text-sm font-semibold">{t("checkIn:content")}</h2>
            <p className="whitespace-pre-line">{mission.content}</p>
          </Card>
        </>
      )}
    </Column>
  );
}
