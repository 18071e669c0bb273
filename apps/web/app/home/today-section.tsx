import { useTranslation } from "react-i18next";
import { EmptyState, LinkButton, SectionHeader, type OctopusAvatar } from "~/ui";
import type { Today } from "./today.server";
import { TodayCard } from "./today-card";
import { useFreshAt } from "./use-fresh-at";

/** What there is to do today, what can be done now first. */
export function TodaySection({ today, now, avatar }: { today: Today; now: string; avatar: OctopusAvatar }) {
  const { t } = useTranslation("home");
  const { day, missions } = today;
  useFreshAt(
    now,
    missions.flatMap(({ openWindow, nextWindow }) =>
      [openWindow?.closesAt, nextWindow?.opensAt].filter((at) => at !== undefined),
    ),
  );
  const first = missions.find(({ canCheckInNow }) => canCheckInNow);
  return (
    <section aria-labelledby="today" className="flex flex-col gap-3">
      <SectionHeader
        id="today"
        title={t("today.title")}
        {...(missions.length > 0 && { more: { to: "/me", label: t("today.mine") } })}
      />
      {missions.length === 0 ? (
        <EmptyState
          title={t("none.title")}
          avatar={avatar}
          action={<LinkButton to="/missions">{t("none.look")}</LinkButton>}
        >
          {t("none.text")}
        </EmptyState>
      ) : (
        <ul className="grid gap-3 md:grid-cols-2">
          {missions.map((mission) => (
            <TodayCard key={mission.missionId} {...{ mission, day, now }} urgent={mission === first} />
          ))}
        </ul>
      )}
    </section>
  );
}
