import { dayWords, MissionFacts } from "~/missions";
import { Card, ConfirmForm, formatPoints, LinkButton, Notice } from "~/ui";
import { CancelForm } from "./cancel-form";
import { InviteCard } from "./invite-card";
import { JoinCard } from "./join-card";
import { MembersCard } from "./members-card";
import type { MissionView } from "./view";

/** Recruiting: who is in, who may still come, and what each person may do about it. */
export function OpenMission({ view }: { view: MissionView }) {
  const { mission, today, lastDay } = view;
  const { mine, startsOn, stake, code } = mission;
  return (
    <>
      {startsOn !== undefined && <Notice>{dayWords(startsOn, today)} 00:00에 시작해요.</Notice>}
      {!mine.isMember && <JoinCard view={view} />}
      <MissionFacts mission={mission} lastDay={lastDay} />
      <MembersCard mission={mission} />
      {code !== undefined && <InviteCard mission={mission} code={code} />}
      {mine.isLeader && (
        <Card className="flex flex-wrap gap-2">
          <LinkButton to={`/missions/${mission.id}/edit`} size="small">
            고치기
          </LinkButton>
          <CancelForm mission={mission} />
        </Card>
      )}
      {mine.isMember && !mine.isLeader && (
        <Card>
          <ConfirmForm
            trigger="미션 나가기"
            variant="danger"
            size="small"
            title="미션에서 나갈까요?"
            description={`건 ${formatPoints(stake)}가 그대로 돌아와요.`}
            confirm="나가기"
            cancel="남기"
            intent="leave"
            confirmVariant="danger"
          />
        </Card>
      )}
    </>
  );
}
