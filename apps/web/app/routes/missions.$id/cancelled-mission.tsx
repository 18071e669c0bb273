import { MissionFacts } from "~/missions";
import { LinkButton, Notice, Points } from "~/ui";
import type { MissionView } from "./view";

/** Called off before it began. */
export function CancelledMission({ view: { mission, lastDay } }: { view: MissionView }) {
  return (
    <>
      <Notice title="취소된 미션이에요">
        걸었던 <Points value={mission.stake} className="font-bold" />는 모두에게 그대로 돌아갔어요.
      </Notice>
      <MissionFacts mission={mission} lastDay={lastDay} />
      <LinkButton to="/me/points">내 포인트 보기</LinkButton>
    </>
  );
}
