import { MissionCards, type MissionSummary } from "~/missions";
import { SectionHeader } from "~/ui";

/** The first few missions of a list, and the way to the rest; nothing where there is none. */
export function MissionShelf({
  id,
  title,
  missions,
}: {
  id: "hot" | "new";
  title: string;
  missions: readonly MissionSummary[];
}) {
  if (missions.length === 0) return null;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <SectionHeader id={id} title={title} more={{ to: `/missions?tab=${id}`, label: "더 보기" }} />
      <MissionCards missions={missions} />
    </section>
  );
}
