import { useEffect, useState } from "react";
import { Trans, useTranslation } from "react-i18next";

/**
 * How long an e-mail code still holds. Counted from what the server said was left, since the device's own clock may be
 * wrong; without JavaScript only a sentence. Give it a `key` that changes with each code.
 */
export function CodeCountdown({ seconds }: { seconds: number }) {
  const { t } = useTranslation("auth");
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    const startedAt = performance.now();
    const tick = () => setLeft(Math.max(0, seconds - Math.floor((performance.now() - startedAt) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [seconds]);

  if (left === undefined) return <>{seconds > 0 ? t("code.soon") : t("code.over")}</>;
  if (left === 0) return <span role="status">{t("code.over")}</span>;
  return (
    <Trans
      t={t}
      i18nKey="code.left"
      values={{ time: clockWords(left) }}
      components={{ timer: <span role="timer" className="text-ink font-bold tabular-nums" /> }}
    />
  );
}

/** `4:59` */
function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
