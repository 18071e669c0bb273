import { useWords } from "~/i18n";
import { timeLeft, useMissionNow } from "~/missions";
import { Icon, Notice } from "~/ui";

interface OpenWindowProps {
  /** Which window it is, e.g. "오늘 06:00–06:30". */
  window: string;
  /** Mission time, ISO; so is `closesAt`. */
  now: string;
  closesAt: string;
  /** What is said once it has closed, and when the next one opens. */
  closedMessage: string;
  nextWords: string | undefined;
}

/** How long the window stays open. What it says is a courtesy: the server decides at the moment of submitting. */
export function OpenWindow({ window, now, closesAt, closedMessage, nextWords }: OpenWindowProps) {
  const t = useWords();
  const left = Date.parse(closesAt) - useMissionNow(now);
  if (left <= 0) {
    return (
      <Notice kind="error" title={closedMessage}>
        {nextWords}
      </Notice>
    );
  }
  return (
    <p className="rounded-control bg-info-ground text-info-ink flex items-center gap-2 px-4 py-3 font-semibold">
      <Icon name="clock" className="shrink-0" />
      <span className="tabular-nums">
        {t("checkIn:openWindow", {
          window,
          left: t("missions:timeLeft.left", { time: timeLeft(left, t) }),
        })}
      </span>
    </p>
  );
}
