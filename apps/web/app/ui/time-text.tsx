export type TimeFormat = "date" | "day" | "time" | "dateTime" | "monthDay";

export interface TimeTextProps {
  /** The instant: an ISO string or a Date. */
  at: string | Date;
  /** date 2025. 7. 3. · monthDay 7월 3일 · day 7월 3일 (목) · time 06:00 · dateTime 7월 3일 (목) 06:00 (the default). */
  format?: TimeFormat | undefined;
  /** Mission time's zone; Asia/Seoul unless told. */
  timeZone?: string | undefined;
  className?: string | undefined;
}

/** A `<time>` as a person says it, the same on the server and in every browser. */
export function TimeText({ at, format = "dateTime", timeZone = "Asia/Seoul", className }: TimeTextProps) {
  const iso = typeof at === "string" ? at : at.toISOString();
  return (
    <time dateTime={iso} className={className}>
      {formatTime(iso, format, timeZone)}
    </time>
  );
}

/** The words of TimeText, for sentences that need them inside. */
export function formatTime(iso: string, format: TimeFormat = "dateTime", timeZone = "Asia/Seoul"): string {
  const { year, month, day, weekday, hour, minute } = civilParts(new Date(iso), timeZone);
  const monthDay = `${month}월 ${day}일`;
  switch (format) {
    case "date":
      return `${year}. ${month}. ${day}.`;
    case "monthDay":
      return monthDay;
    case "day":
      return `${monthDay} (${weekday})`;
    case "time":
      return `${hour}:${minute}`;
    case "dateTime":
      return `${monthDay} (${weekday}) ${hour}:${minute}`;
  }
}

const koreanWeekday: Record<string, string> = {
  Sun: "일",
  Mon: "월",
  Tue: "화",
  Wed: "수",
  Thu: "목",
  Fri: "금",
  Sat: "토",
};

/** Numbers only come from Intl; the words are ours, since ICU versions differ between Node and browsers. */
function civilParts(instant: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? "";
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    weekday: koreanWeekday[part("weekday")] ?? "",
    hour: part("hour"),
    minute: part("minute"),
  };
}
