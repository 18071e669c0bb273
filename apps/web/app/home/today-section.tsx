import { useTranslation } from "react-i18next";
import { useFreshAt } from "~/live/use-fresh-at";
import { useFreshOnReturn } from "~/live/use-fresh-on-return";
import { SectionHeader } from "~/ui";
import type { Today } from "./today.server";
import { TodayCard } from "./today-card";

/** What there is to do today, what can be done now first. */
export function TodaySection({ today, now }: { today: Today; now: string }) {
  const { t } = useTranslation("home");
  const { day, endsAt, missions } = today;
  // At midnight "tomorrow" is today.
  const changes = missions.flatMap(({ openWindow, nextWindow }) => [
    openWindow?.closesAt,
    nextWindow?.opensAt,
  ]);
  useFreshAt(now, [endsAt, ...changes]);
  useFreshOnReturn();
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
