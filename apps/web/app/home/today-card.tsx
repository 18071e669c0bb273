import { Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { TimeLeftText, windowWords } from "~/missions";
import { Badge, Card, Icon, LinkButton, ProgressBar } from "~/ui";
import { waitingWords } from "./today-words";
import type { TodaysMission } from "./today.server";

export interface TodayCardProps {
  mission: TodaysMission;
  /** Today, `YYYY-MM-DD`. */
  day: string;
  now: string;
  /** The one that matters most: its button is the red one. */
  urgent: boolean;
}

/** One mission of today: its open window and the way to check in, or when the next one opens; then how it goes. */
export function TodayCard({ mission, day, now, urgent }: TodayCardProps) {
  const { t, i18n } = useTranslation("home");
  const { missionId, title, openWindow, doneToday, timesPerDay, rate } = mission;
  return (
    <Card as="li" className="flex flex-col gap-3">
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 text-lg leading-snug font-bold">
          <Link to={`/missions/${missionId}`} prefetch="intent" className="hover:underline">
            {title}
          </Link>
        </h3>
        <Badge tone={doneToday >= timesPerDay ? "success" : "neutral"}>
          {doneToday >= timesPerDay && <Icon name="check" size={14} />}
          {t("today.progress", { done: doneToday, of: timesPerDay })}
        </Badge>
      </div>
      {openWindow ? (
        <div className="flex flex-col gap-2">
          <p>
            <Trans
              t={t}
              i18nKey="today.open"
              values={{ window: windowWords(openWindow) }}
              components={{
                strong: <strong />,
                left: <TimeLeftText now={now} until={openWindow.closesAt} over={t("today.over")} />,
              }}
            />
          </p>
          <LinkButton to={`/missions/${missionId}/check-in`} variant={urgent ? "primary" : "secondary"} wide>
            <Icon name="camera" />
            {t("today.checkIn")}
          </LinkButton>
        </div>
      ) : (
        <p className="text-muted flex items-start gap-1.5">
          <Icon name="clock" size={18} className="mt-0.5 shrink-0" />
          {waitingWords(mission, day, i18n.t)}
        </p>
      )}
      <ProgressBar
        className="mt-auto"
        rate={rate}
        label={<span className="text-muted text-sm font-normal">{t("today.rate")}</span>}
        goal={8_000}
      />
    </Card>
  );
}
