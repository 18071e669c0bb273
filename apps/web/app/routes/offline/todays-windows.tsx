import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n";
import { windowWords } from "~/missions/schedule-words";
import type { WindowState } from "~/offline/seen-today";
import { useSeenToday } from "~/offline/use-seen-today";
import { Badge, type BadgeProps, Card, formatTime, SectionHeader } from "~/ui";

const tones: Record<WindowState, BadgeProps["tone"]> = { later: "neutral", open: "success", over: "neutral" };

/** Today's check-in windows as this device last saw them. Shows nothing to whoever has never been home. */
export function TodaysWindows() {
  const { t } = useTranslation("offline");
  const language = useLanguage();
  const seen = useSeenToday();
  if (!seen) return null;
  const { missions, seenAt } = seen;
  return (
    <section aria-labelledby="today" className="flex flex-col gap-3">
      <SectionHeader id="today" title={t("today.title")} />
      {missions === undefined || missions.length === 0 ? (
        <p className="text-muted">{t(missions === undefined ? "today.unknown" : "today.empty")}</p>
      ) : (
        <>
          <p className="text-muted text-sm">
            {t("today.seen", { time: formatTime(seenAt, { language, format: "time" }) })}
          </p>
          <ul className="flex flex-col gap-3">
            {missions.map(({ title, done, windows }) => (
              <Card key={title} as="li" className="flex flex-col gap-2">
                <div className="flex items-start justify-between gap-3">
                  <h3 className="min-w-0 font-bold">{title}</h3>
                  {done && <Badge tone="success">{t("today.done")}</Badge>}
                </div>
                {!done && windows.length === 0 && <p className="text-muted">{t("today.noWindow")}</p>}
                {!done &&
                  windows.map(({ state, ...window }) => (
                    <p key={window.start} className="flex items-center justify-between gap-3">
                      <span className="tabular-nums">{windowWords(window)}</span>
                      <Badge tone={tones[state]}>{t(`today.state.${state}`)}</Badge>
                    </p>
                  ))}
              </Card>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
