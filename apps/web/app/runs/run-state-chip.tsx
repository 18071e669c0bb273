import { useTranslation } from "react-i18next";
import { StatusChip, type Tone } from "~/ui";
import type { Run } from "./run";

const tones: Record<Run["state"], Tone> = {
  WAITING: "info",
  RUNNING: "mint",
  SILENT: "warning",
  SUCCEEDED: "success",
  STOPPED: "neutral",
  FAILED: "error",
};

/** How it is going with a run, in a pill. */
export function RunStateChip({ state }: Pick<Run, "state">) {
  const { t } = useTranslation("runs");
  return (
    <StatusChip tone={tones[state]} live={state === "RUNNING"}>
      {t(`states.${state}`)}
    </StatusChip>
  );
}
