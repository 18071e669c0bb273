import { MissionFacts } from "~/missions";
import { Card, LinkButton } from "~/ui";
import { CancelForm } from "./cancel-form";
import type { MissionView } from "./view";

/** Only its leader sees it: a schedule is what it still needs. */
export function UnactivatedMission({ view: { mission, lastDay } }: { view: MissionView }) {
  return (
    <>
      <Card tone="mint" className="flex flex-col gap-4">
        <p className="text-lg font-bold">일정을 정하면 사람들이 들어올 수 있어요.</p>
        <p>30일 동안 정하지 않으면 미션은 저절로 취소되고 건 포인트는 돌아와요.</p>
        <LinkButton to={`/missions/${mission.id}/configure`} variant="primary" wide>
          일정 정하기
        </LinkButton>
      </Card>
      <MissionFacts mission={mission} lastDay={lastDay} />
      <div className="flex flex-wrap gap-2">
        <LinkButton to={`/missions/${mission.id}/edit`} size="small">
          고치기
        </LinkButton>
        <CancelForm mission={mission} />
      </div>
    </>
  );
}
