import type { NotificationKind } from "@octopus/db/enums";
import { timeOfDay } from "../kernel/civil-date.js";
import type { Language } from "../kernel/errors.js";

/** What has become of a dispute, for one of those whom it concerns. */
type DisputeNews = { readonly checkInId: number } & (
  | { readonly event: "RAISED" | "ANSWERED"; readonly nickname: string | null; readonly text: string }
  | { readonly event: "DECIDED"; readonly accepted: boolean; readonly role: "CONCERNED" | "RAISER" | "TEAM" }
);

/** What the words may need; which of it is there, depends on the kind. */
export interface Told {
  /** The mission's. */
  readonly title: string;
  readonly untilMinute?: number;
  readonly nickname?: string | null;
  readonly points?: number;
  readonly dispute?: DisputeNews;
}

type Sentences = Record<NotificationKind, (told: Told) => string>;

const until = ({ untilMinute = 0 }: Told) => timeOfDay(untilMinute);
const amount = ({ points = 0 }: Told) => `${points.toLocaleString("en-US")}P`;

const disputeWords: Record<Language, (news: DisputeNews) => string> = {
  ko: (news) => {
    if (news.event !== "DECIDED") {
      const name = `${news.nickname ?? "팀원"} 님이`;
      const what = news.event === "RAISED" ? "내 인증에 이의를 냈어요" : "이의에 답했어요";
      return `${name} ${what}: ${news.text}`;
    }
    if (news.role === "TEAM") return "이의에 결정이 나서, 미뤄 둔 정산을 이제 마칠 수 있어요.";
    const which = news.role === "CONCERNED" ? "이의가 있던 내 인증이" : "내가 이의를 낸 인증이";
    return `${which} ${news.accepted ? "인정됐어요" : "인정되지 않았어요"}.`;
  },
  en: (news) => {
    if (news.event !== "DECIDED") {
      const what = news.event === "RAISED" ? "disputes your check-in" : "answered your dispute";
      return `${news.nickname ?? "A teammate"} ${what}: ${news.text}`;
    }
    if (news.role === "TEAM") return "The dispute is decided, so the rest of the settlement can follow.";
    const which = news.role === "CONCERNED" ? "Your disputed check-in" : "The check-in you disputed";
    return `${which} ${news.accepted ? "counts" : "doesn't count"}.`;
  },
};

/** The mission's title is the headline, so that no sentence has to fit its particles to it. */
const sentences: Record<Language, Sentences> = {
  ko: {
    WINDOW_OPENS: (told) => `인증 시간이 시작됐어요. ${until(told)}까지 사진을 남겨 주세요.`,
    LAST_CALL: (told) => `오늘의 마지막 인증이 ${until(told)}에 끝나요. 옥순이가 기다리고 있어요.`,
    TEAM_CHECK_IN: ({ nickname }) => `${nickname ?? "팀원"} 님이 방금 인증했어요.`,
    MISSION_STARTED: () => "오늘부터 미션을 시작해요. 함께 해내요!",
    MISSION_ENDED: (told) =>
      told.points
        ? `미션이 끝났어요. ${amount(told)}가 돌아왔어요.`
        : "미션이 끝났어요. 결과를 확인해 보세요.",
    DISPUTE: ({ dispute }) => (dispute ? disputeWords.ko(dispute) : ""),
  },
  en: {
    WINDOW_OPENS: (told) => `Check-in is open. Take your photo by ${until(told)}.`,
    LAST_CALL: (told) => `Today's last check-in closes at ${until(told)}. Oksun is waiting for you.`,
    TEAM_CHECK_IN: ({ nickname }) => `${nickname ?? "A teammate"} just checked in.`,
    MISSION_STARTED: () => "Your mission starts today. You've got this, together.",
    MISSION_ENDED: (told) =>
      told.points ? `It's over: ${amount(told)} came back.` : "It's over. See how everyone did.",
    DISPUTE: ({ dispute }) => (dispute ? disputeWords.en(dispute) : ""),
  },
};

/** What a person reads on the lock screen. */
export function notificationWords(
  kind: NotificationKind,
  language: Language,
  told: Told,
): { title: string; body: string } {
  return { title: told.title, body: sentences[language][kind](told) };
}

/** The page that a tap leads to. */
export function notificationPath(
  kind: NotificationKind,
  missionId: number,
  { dispute }: Pick<Told, "dispute"> = {},
): string {
  const page: Record<NotificationKind, string> = {
    WINDOW_OPENS: "/check-in",
    LAST_CALL: "/check-in",
    TEAM_CHECK_IN: "",
    MISSION_STARTED: "",
    MISSION_ENDED: "",
    // Whose team only waited has nothing to look at there.
    DISPUTE:
      dispute === undefined || (dispute.event === "DECIDED" && dispute.role === "TEAM")
        ? ""
        : `/check-ins/${dispute.checkInId}`,
  };
  return `/missions/${missionId}${page[kind]}`;
}
