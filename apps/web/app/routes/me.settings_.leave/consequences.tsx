import type { RouterOutputs } from "@octopus/api";
import { Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { Card, Notice, Points } from "~/ui";

type Outlook = RouterOutputs["user"]["leavingOutlook"];

/** What stands in the way of leaving; else what it does. */
export function Consequences({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation("settings");
  const { blockedBy, cancels, givesUp, points, withdrawable, awaitsWithdrawal } = outlook;
  if (awaitsWithdrawal) return <Notice kind="warning">{t("leave.awaitsWithdrawal")}</Notice>;
  if (blockedBy.length > 0)
    return (
      <Notice kind="warning" title={t("leave.blocked")}>
        <Missions missions={blockedBy} />
      </Notice>
    );
  return (
    <>
      {points > 0 && (
        <Notice kind="warning">
          <Trans
            t={t}
            i18nKey="leave.points"
            components={{ points: <Points value={points} className="font-bold" /> }}
          />
          {withdrawable >= 1_000 && (
            <p className="mt-2">
              <Trans
                t={t}
                i18nKey="leave.withdrawFirst"
                components={{
                  points: <Points value={withdrawable} className="font-bold" />,
                  way: <Link to="/me/points/withdraw" className="font-semibold underline" />,
                }}
              />
            </p>
          )}
        </Notice>
      )}
      <Card as="div">
        <ul className="flex list-disc flex-col gap-3 pl-5">
          {cancels.length > 0 && (
            <li>
              {t("leave.cancels")}
              <Missions missions={cancels} />
            </li>
          )}
          {givesUp.length > 0 && (
            <li>
              {t("leave.givesUp")}
              <Missions missions={givesUp} />
            </li>
          )}
          <li>{t("leave.forgotten")}</li>
          <li>{t("leave.kept")}</li>
        </ul>
      </Card>
    </>
  );
}

function Missions({ missions }: { missions: Outlook["blockedBy"] }) {
  return (
    <ul className="mt-1 flex flex-col">
      {missions.map(({ missionId, title }) => (
        <li key={missionId}>
          <Link
            to={`/missions/${missionId}`}
            className="inline-flex min-h-8 items-center font-semibold break-words underline"
          >
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
