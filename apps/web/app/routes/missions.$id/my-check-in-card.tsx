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
  if (open !== undefined) {
    return (
      <Card tone="pink" className="flex flex-col gap-3">
        <p className="text-lg font-bold">
          {datedWindowWords(open.window, today)},{" "}
          <TimeLeftText now={now} until={open.closesAt} over="시간이 지났어요" />
        </p>
        <LinkButton to={`/missions/${missionId}/check-in`} variant="primary" wide>
          <Icon name="camera" />
          지금 인증하기
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
            ? "이 미션에서 할 인증은 모두 끝났어요."
            : `다음은 ${datedWindowWords(next, today)}`}
        </p>
      </div>
    </Card>
  );
}
