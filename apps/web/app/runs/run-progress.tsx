import { useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import { numberFormat } from "~/i18n/intl";
import { useLanguage } from "~/i18n";
import { timeLeft } from "~/missions";
import { Notice, ProgressBar } from "~/ui";
import type { RunUnderWay } from "./run";

/** How far a run has come, how fast it is and how long it still takes, where that is known. */
export function RunProgress({ run }: { run: RunUnderWay }) {
  const { t } = useTranslation("runs");
  const { state, progress, read, dryRun, stopRequested } = run;
  return (
    <>
      {state === "RUNNING" && progress !== null && <Bar progress={progress} />}
      {state === "RUNNING" && progress === null && !dryRun && (
        <p className="text-muted text-sm">{t("soFar", { read })}</p>
      )}
      {state === "WAITING" && <p className="text-muted text-sm">{t("hints.WAITING")}</p>}
      {state === "SILENT" && <Notice kind="warning">{t("hints.SILENT")}</Notice>}
      {state === "RUNNING" && stopRequested && <Notice>{t("stopping")}</Notice>}
    </>
  );
}

function Bar({ progress }: { progress: NonNullable<RunUnderWay["progress"]> }) {
  const { t } = useTranslation("runs");
  const words = useWords();
  const number = numberFormat(useLanguage());
  const { total, done, perSecond, secondsLeft } = progress;
  const rate = total === 0 ? 10_000 : Math.floor((done * 10_000) / total);
  return (
    <div className="flex flex-col gap-1">
      <ProgressBar
        kind="task"
        rate={rate}
        label={t("progress")}
        detail={`${number.format(done)}/${number.format(total)}`}
      />
      <p className="text-muted flex flex-wrap justify-between gap-x-3 text-sm tabular-nums">
        <span>{perSecond !== null && t("perSecond", { rate: perSecond })}</span>
        <span>
          {secondsLeft === null ? t("leftUnknown") : t("left", { time: timeLeft(secondsLeft * 1000, words) })}
        </span>
      </p>
    </div>
  );
}
