import type { MissionStatus } from "@octopus/db/enums";
import { useTranslation } from "react-i18next";
import { StatusChip, type Tone } from "~/ui";

const tones: Record<MissionStatus, Tone> = {
  UNACTIVATED: "warning",
  OPEN: "info",
  ONGOING: "success",
  CLOSE: "neutral",
  CANCELLED: "error",
};

/** Where a mission stands, in a pill. */
export function MissionStatusChip({ status }: { status: MissionStatus }) {
  const { t } = useTranslation("missions");
  return (
    <StatusChip tone={tones[status]} live={status === "ONGOING"}>
      {t(`statuses.${status}`)}
    </StatusChip>
  );
}
