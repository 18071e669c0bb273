import type { Translate } from "~/i18n";
import { timeLeft } from "~/missions";
import type { Run } from "./run";

/** What a run has counted, in the order of its telling; of skipped and failed only where there are any. */
export function countsOf({ dryRun, read, changed, skipped, failed }: Run, t: Translate): [string, number][] {
  const all: [string, number][] = [
    [t("runs:counts.read"), read],
    [t(dryRun ? "runs:counts.wouldChange" : "runs:counts.changed"), changed],
    [t("runs:counts.skipped"), skipped],
    [t("runs:counts.failed"), failed],
  ];
  return all.filter(([, count], n) => n < 2 || count > 0);
}

/** `살펴봄 12 · 바뀜 10`. */
export const countsInWords = (run: Run, t: Translate) =>
  countsOf(run, t)
    .map(([what, many]) => t("runs:count", { what, many }))
    .join(" · ");

/** How long it took, rounded up to seconds: `12초`; undefined before its end, and of what never began. */
export function lastedInWords({ startedAt, finishedAt }: Run, t: Translate): string | undefined {
  if (startedAt === null || finishedAt === null) return undefined;
  return timeLeft(Date.parse(finishedAt) - Date.parse(startedAt), t);
}
