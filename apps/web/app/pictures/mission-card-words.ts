import type { Translate } from "~/i18n";
import type { MissionDetail } from "~/missions";

/** What a mission's card says of it. The code is on it while everyone may still come with it. */
export function missionCardWords(mission: MissionDetail, t: Translate) {
  const { type, stake, capacity, memberCount, status, openType, code } = mission;
  const { weeks, daysPerWeek: days, timesPerDay: times } = mission;
  const isScheduled = weeks !== undefined && days !== undefined && times !== undefined;
  const mayCome = status === "OPEN" && openType === "OPEN_ROOM" && code !== undefined;
  return {
    type: t(`missions:types.${type}`),
    facts: [
      t("share:card.stake", { stake }),
      ...(isScheduled
        ? [t(days === 7 ? "share:card.daily" : "share:card.weekly", { count: weeks, days, times })]
        : []),
      t("share:card.seats", { capacity, memberCount }),
    ],
    invitation: mayCome ? t("share:card.code", { code }) : undefined,
  };
}
