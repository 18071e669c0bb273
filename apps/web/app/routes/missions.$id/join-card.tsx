import { balanceSentence, StakeOutlook } from "~/missions";
import { Card, ConfirmForm, formatPoints, LinkButton, Points } from "~/ui";
import type { MissionView } from "./view";

/** What joining costs and what may come back, and the way in. */
export function JoinCard({ view }: { view: MissionView }) {
  const { stake, capacity, memberCount } = view.mission;
  const left = capacity - memberCount;
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex items-baseline justify-between gap-3">
        <p className="text-lg font-bold">{left > 0 ? `${left}자리 남았어요` : "자리가 모두 찼어요"}</p>
        <Points value={stake} className="text-2xl font-extrabold" />
      </div>
      <StakeOutlook stake={stake} />
      {left > 0 && <WayIn view={view} />}
    </Card>
  );
}

function WayIn({ view: { mission, viewer, code } }: { view: MissionView }) {
  const { id, stake } = mission;
  if (viewer === null) {
    const here = `/missions/${id}${code === undefined ? "" : `?code=${encodeURIComponent(code)}`}`;
    return (
      <LinkButton to={`/login?returnTo=${encodeURIComponent(here)}`} variant="primary" wide>
        로그인하고 참가하기
      </LinkButton>
    );
  }
  if (viewer.points < stake) {
    return (
      <>
        <p className="text-error-ink font-semibold">
          내 포인트는 {formatPoints(viewer.points)}, {balanceSentence(viewer.points, stake)}.
        </p>
        <LinkButton to="/me/points" wide>
          포인트 채우기
        </LinkButton>
      </>
    );
  }
  return (
    <ConfirmForm
      trigger="참가하기"
      variant="primary"
      wide
      title={`${formatPoints(stake)} 걸고 참가할까요?`}
      description={`내 포인트는 ${formatPoints(viewer.points)}, ${balanceSentence(viewer.points, stake)}. 시작하기 전에 나가면 전부 돌아와요.`}
      confirm={`${formatPoints(stake)} 걸기`}
      intent="join"
    >
      {code !== undefined && <input type="hidden" name="code" value={code} />}
    </ConfirmForm>
  );
}
