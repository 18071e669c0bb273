import { Trans, useTranslation } from "react-i18next";
import { MissionFacts } from "~/missions";
import { LinkButton, Notice, Points } from "~/ui";
import type { MissionView } from "./view";

/** Called off before it began. */
export function CancelledMission({ view: { mission, lastDay } }: { view: MissionView }) {
  const { t } = useTranslation("mission");
  return (
    <>
      <Notice title={t("cancelled.title")}>
        <Trans
          t={t}
          i18nKey="cancelled.hint"
          components={{ points: <Points value={mission.stake} className="font-bold" /> }}
        />
      </Notice>
      <MissionFacts mission={mission} lastDay={lastDay} />
      <LinkButton to="/me/points">{t("cancelled.points")}</LinkButton>
    </>
  );
}
