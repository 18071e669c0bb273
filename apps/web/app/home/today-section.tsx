import { useTranslation } from "react-i18next";
import { SectionHeader } from "~/ui";
import type { Today } from "./today.server";
import { TodayCard } from "./today-card";
import { useFreshAt } from "./use-fresh-at";

/** What there is to do today, what can be done now first. */
export function TodaySection({ today, now }: { today: Today; now: string }) {
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
      <SectionHeader id="today" title={t("today.title")} more={{ to: "/me", label: t("today.mine") }} />
      <ul className="grid gap-3 md:grid-cols-2">
        {missions.map((mission) => (
          <TodayCard key={mission.missionId} {...{ mission, day, now }} urgent={mission === first} />
        ))}
      </ul>
    </section>
  );
}
