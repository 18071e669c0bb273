import { civilDateOf } from "@octopus/api/civil-date";
import { errorMessage } from "@octopus/api/errors";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { datedWindowWords } from "~/missions";
import { missionIdOf } from "~/missions/mission-id.server";
import { myCheckIn } from "~/missions/my-check-in.server";
import { KeptPhotos } from "~/offline/kept-photos";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Card, Column, EmptyState, LinkButton, Notice, PageHeader } from "~/ui";
import { OpenWindow } from "./open-window";
import { PhotoCheckIn } from "./photo-check-in";

export const meta: MetaFunction = () => [{ title: "인증하기 · 옥토퍼스" }];

export async function loader(args: LoaderFunctionArgs) {
  const { userId } = requireSignedIn(args);
  const { api, now, timeZone } = args.context;
  const missionId = missionIdOf(args.params);
  const [{ title, content }, calendar] = await answer(
    args,
    Promise.all([api.mission.byId({ missionId }), api.checkIn.calendar({ missionId })]),
  );
  return {
    mission: { id: missionId, title, content },
    person: userId,
    my: myCheckIn(calendar, timeZone),
    closedMessage: errorMessage("CHECK_IN_NOT_ALLOWED_NOW"),
    now: now.toISOString(),
    today: civilDateOf(now, timeZone),
  };
}

export default function CheckIn() {
  const { mission, person, my, closedMessage, now, today } = useLoaderData<typeof loader>();
  const { open, reason, next } = my;
  const nextWords = next === undefined ? undefined : `다음은 ${datedWindowWords(next, today)}`;
  const backToMission = `/missions/${mission.id}`;
  return (
    <Column>
      <PageHeader title="인증하기" back={{ to: backToMission, label: mission.title }} />
      <KeptPhotos {...{ person, now }} />
      {open === undefined ? (
        <EmptyState title={reason} action={<LinkButton to={backToMission}>미션으로 돌아가기</LinkButton>}>
          {nextWords}
        </EmptyState>
      ) : (
        <>
          <OpenWindow
            words={datedWindowWords(open.window, today)}
            {...{ now, closedMessage, nextWords, closesAt: open.closesAt }}
          />
          <Card>
            <h2 className="text-muted text-sm font-semibold">인증 방법</h2>
            <p className="whitespace-pre-line">{mission.content}</p>
          </Card>
          <PhotoCheckIn {...{ mission, person, now, closesAt: open.closesAt }} />
          <noscript>
            <Notice kind="warning">사진을 올리려면 이 브라우저에서 자바스크립트를 켜 주세요.</Notice>
          </noscript>
        </>
      )}
    </Column>
  );
}
