import { useTranslation } from "react-i18next";
import { MissionCards, type MissionSummary } from "~/missions";
import { SectionHeader } from "~/ui";

/** The first few missions of a list, and the way to the rest; nothing where there is none. */
export function MissionShelf({ id, missions }: { id: "hot" | "new"; missions: readonly MissionSummary[] }) {
  const { t } = useTranslation("home");
  if (missions.length === 0) return null;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <SectionHeader
        id={id}
        title={t(`shelf.${id}.title`)}
        more={{ to: `/missions?tab=${id}`, label: t(`shelf.${id}.all`) }}
      />
      <MissionCards missions={missions} />
    </section>
  );
}
