import { formatDay, scheduleSentence } from "~/missions";
import { Card } from "~/ui";
import type { writtenSchedule } from "./schedule-form";

/** Says a schedule back while it is being made. */
export function SchedulePreview({ schedule }: { schedule: ReturnType<typeof writtenSchedule> }) {
  return (
    <Card as="div" tone="mint">
      <p aria-live="polite" className="text-lg font-bold">
        {schedule === undefined ? (
          "시간을 모두 고르면 여기에 정리해 드려요."
        ) : (
          <>
            {schedule.startsOn !== "" && `${formatDay(schedule.startsOn)}부터 `}
            {scheduleSentence(schedule)}
          </>
        )}
      </p>
    </Card>
  );
}
