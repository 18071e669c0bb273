import { useWords } from "~/i18n";
import { timeLeft } from "./time-left";
import { useMissionNow } from "./use-mission-now";

/** `12분 남음`, counting down from the server's now to an instant of mission time, and what stands there afterwards. */
export function TimeLeftText({ now, until, over }: { now: string; until: string; over: string }) {
  const t = useWords();
  const left = Date.parse(until) - useMissionNow(now);
  return (
    <span className="tabular-nums">
      {left > 0 ? t("missions:timeLeft.left", { time: timeLeft(left, t) }) : over}
    </span>
  );
}
