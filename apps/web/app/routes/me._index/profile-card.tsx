import type { RouterOutputs } from "@octopus/api";
import { useTranslation } from "react-i18next";
import { Card, formatRate, Icon, LinkButton, Octopus, Points, TimeText } from "~/ui";

export interface ProfileCardProps {
  me: RouterOutputs["user"]["byNickname"];
  balance: RouterOutputs["point"]["balance"];
}

/** Who I am here: my octopus, my record, my points. */
export function ProfileCard({ me, balance }: ProfileCardProps) {
  const { t } = useTranslation("avatar");
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Card as="div" tone="mint" className="flex flex-col items-center gap-3 text-center">
        <Octopus avatar={me.avatar} size={168} title={`${me.nickname}의 옥토퍼스`} />
        <div>
          <h1 className="text-2xl font-extrabold tracking-tight">{me.nickname}</h1>
          <p className="text-muted text-sm">
            <TimeText at={`${me.joinedOn}T00:00:00Z`} timeZone="UTC" format="date" />
            부터 함께하고 있어요
          </p>
        </div>
        <LinkButton to="/me/avatar" size="small">
          {t("toShop")}
        </LinkButton>
      </Card>
      <div className="flex flex-col gap-3">
        <Card as="div" className="flex-1">
          <p className="text-muted font-semibold">내 포인트</p>
          <p className="text-3xl font-extrabold tracking-tight">
            <Points value={balance.points} />
          </p>
          <p className="text-muted text-sm">
            환급할 수 있는 포인트 <Points value={balance.withdrawable} className="font-semibold" />
          </p>
          <LinkButton to="/me/points" size="small" className="mt-3">
            내역 보기
            <Icon name="forward" size={16} />
          </LinkButton>
        </Card>
        <Card as="div">
          <dl className="grid grid-cols-2 gap-3 text-center">
            <div className="flex flex-col-reverse">
              <dt className="text-muted text-sm">마친 미션</dt>
              <dd className="text-2xl font-extrabold tabular-nums">{me.missionsClosed}</dd>
            </div>
            <div className="flex flex-col-reverse">
              <dt className="text-muted text-sm">평균 달성률</dt>
              <dd className="text-2xl font-extrabold tabular-nums">
                {me.successRate === null ? "–" : formatRate(me.successRate)}
              </dd>
            </div>
          </dl>
        </Card>
      </div>
    </div>
  );
}
