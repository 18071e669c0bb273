import { Trans } from "react-i18next";
import { useWords } from "~/i18n";
import { datedWindowWords, TimeLeftText } from "~/missions";
import { Card, Icon, LinkButton } from "~/ui";
import type { Loaded } from "~/missions";
import type { MyCheckIn } from "~/missions/my-check-in.server";

interface MyCheckInCardProps {
  missionId: number;
  my: Loaded<MyCheckIn>;
  /** Mission time, ISO. */
  now: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** Whether I can check in now; if not, why, and when the next window opens. */
export function MyCheckInCard({ missionId, my: { open, reason, next }, now, today }: MyCheckInCardProps) {
  const t = useWords();
  if (open !== undefined) {
    return (
      <Card tone="pink" className="flex flex-col gap-3">
        <p className="text-lg font-bold">
          <Trans
            t={t}
            i18nKey="mission:myCheckIn.open"
            values={{ window: datedWindowWords(open.window, today, t) }}
            components={{
              left: <TimeLeftText now={now} until={open.closesAt} over={t("mission:myCheckIn.over")} />,
            }}
          />
        </p>
        <LinkButton to={`/missions/${missionId}/check-in`} variant="primary" wide>
          <Icon name="camera" />
          {t("mission:myCheckIn.now")}
        </LinkButton>
      </Card>
    );
  }
  return (
    <Card className="flex gap-3">
      <Icon name="clock" className="mt-1 shrink-0" />
      <div>
        {reason !== undefined && <p className="font-bold">{reason}</p>}
        <p className="text-muted">
          {next === undefined
            ? t("mission:myCheckIn.none")
            : t("mission:myCheckIn.next", { window: datedWindowWords(next, today, t) })}
        </p>
      </div>
    </Card>
  );
}
