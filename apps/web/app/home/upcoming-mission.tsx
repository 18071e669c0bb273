import { useTranslation } from "react-i18next";
import { EmptyState, LinkButton, type OctopusAvatar } from "~/ui";

interface UpcomingMissionProps {
  mission: { id: number; title: string; startsOn: string };
  avatar: OctopusAvatar;
}

/** Nothing is under way, but this mission of mine soon will be. */
export function UpcomingMission({ mission: { id, title, startsOn }, avatar }: UpcomingMissionProps) {
  const { t } = useTranslation("home");
  return (
    <EmptyState
      title={t("upcoming.title", { day: startsOn })}
      avatar={avatar}
      action={<LinkButton to={`/missions/${id}`}>{t("upcoming.look")}</LinkButton>}
    >
      {title}
    </EmptyState>
  );
}
