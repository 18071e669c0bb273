import { useWords } from "~/i18n";
import { scheduleSentence } from "~/missions";
import { Card } from "~/ui";
import type { writtenSchedule } from "./schedule-form";

/** Says a schedule back while it is being made. */
export function SchedulePreview({ schedule }: { schedule: ReturnType<typeof writtenSchedule> }) {
  const t = useWords();
  return (
    <Card as="div" tone="mint">
      <p aria-live="polite" className="text-lg font-bold">
        {schedule === undefined ? t("missionForms:schedule.unfinished") : scheduleSentence(schedule, t)}
      </p>
    </Card>
  );
}
