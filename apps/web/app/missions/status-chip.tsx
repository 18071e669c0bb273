import { MissionStatus } from "@octopus/db/enums";
import { StatusChip, type Tone } from "~/ui";

const tones: Record<MissionStatus, Tone> = {
  UNACTIVATED: "warning",
  OPEN: "info",
  ONGOING: "success",
  CLOSE: "neutral",
  CANCELLED: "error",
};

/** To a person an UNACTIVATED mission is one that still has something to be done. */
const words = (status: MissionStatus) =>
  status === "UNACTIVATED" ? "일정 정하기 전" : MissionStatus.labelOf(status);

/** Where a mission stands, in a pill. */
export function MissionStatusChip({ status }: { status: MissionStatus }) {
  return (
    <StatusChip tone={tones[status]} live={status === "ONGOING"}>
      {words(status)}
    </StatusChip>
  );
}
