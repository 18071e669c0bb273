/** What a person has kept so far. */
export default {
  closed: "마친 미션",
  rate: "평균 달성률",
  title: "나의 기록",
  streak: {
    now: "지금 연속",
    best: "가장 길게",
    days_other: "{{count, number}}일",
    rule: "인증한 날이 이어진 수예요. 인증하지 않아도 되는 날에는 끊기지 않아요.",
  },
  year: {
    title: "한 해의 인증",
    total_other: "지난 1년 동안 {{count, number}}번 인증했어요.",
    hint: "방향키로 하루씩 볼 수 있어요.",
    weekday: "요일",
    day_other: "{{day, monthDay}}, 인증 {{count, number}}번",
    dayWithout: "{{day, monthDay}}, 인증 없음",
    legend: { title: "칸의 뜻", none: "없음", one: "1번", two: "2번", more: "3번부터" },
  },
  byType: {
    title: "종류별 기록",
    type: "종류",
    missionsClosed: "마친 미션",
    averageRate: "평균 달성률",
    checkIns: "인증",
    unsettled: "아직 없음",
    none: "미션이 시작되면 여기에 기록이 쌓여요.",
  },
};
