import type { RouterOutputs } from "@octopus/api";
import { Trans, useTranslation } from "react-i18next";
import { JoinedOn } from "~/people/joined-on";
import { RecordNumbers } from "~/record/record-numbers";
import { Card, Icon, LinkButton, Octopus, Points } from "~/ui";

export interface ProfileCardProps {
  me: RouterOutputs["user"]["byNickname"];
  balance: RouterOutputs["point"]["balance"];
}

/** Who I am here: my octopus, my record, my points. */
export function ProfileCard({ me, balance }: ProfileCardProps) {
  const { t } = useTranslation(["me", "people", "avatar", "ui"]);
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Card as="div" tone="mint" className="flex flex-col items-center gap-3 text-center">
        <Octopus avatar={me.avatar} size={168} title={t("people:octopus", { nickname: me.nickname })} />
        <div>
          <h1 className="text-2xl font-extrabold tracking-tight">{me.nickname}</h1>
          <JoinedOn day={me.joinedOn} />
        </div>
        <LinkButton to="/me/avatar" size="small">
          {t("avatar:toShop")}
        </LinkButton>
      </Card>
      <div className="flex flex-col gap-3">
        <Card as="div" className="flex-1">
          <p className="text-muted font-semibold">{t("ui:myPoints")}</p>
          <p className="text-3xl font-extrabold tracking-tight">
            <Points value={balance.points} />
          </p>
          <p className="text-muted text-sm">
            <Trans
              t={t}
              i18nKey="withdrawable"
              components={{ points: <Points value={balance.withdrawable} className="font-semibold" /> }}
            />
          </p>
          <LinkButton to="/me/points" size="small" className="mt-3">
            {t("statement")}
            <Icon name="forward" size={16} />
          </LinkButton>
        </Card>
        <RecordNumbers {...me} />
      </div>
    </div>
  );
}
