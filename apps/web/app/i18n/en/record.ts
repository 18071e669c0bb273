import type { Words } from "../words";

export default {
  closed: "Missions finished",
  rate: "Average result",
  title: "My record",
  streak: {
    now: "Streak",
    best: "Best ever",
    days_one: "{{count, number}} day",
    days_other: "{{count, number}} days",
    rule: "Days in a row with a check-in. A day when none is due never breaks it.",
  },
  year: {
    title: "A year of check-ins",
    total_one: "{{count, number}} check-in in the past year.",
    total_other: "{{count, number}} check-ins in the past year.",
    hint: "Use the arrow keys to go day by day.",
    weekday: "Weekday",
    day_one: "{{day, monthDay}}, {{count, number}} check-in",
    day_other: "{{day, monthDay}}, {{count, number}} check-ins",
    dayWithout: "{{day, monthDay}}, no check-in",
    legend: { title: "What the squares mean", none: "None", one: "1", two: "2", more: "3 or more" },
  },
  byType: {
    title: "By type",
    type: "Type",
    missionsClosed: "Finished",
    averageRate: "Average",
    checkIns: "Check-ins",
    unsettled: "None yet",
    none: "Your record fills up here once a mission starts.",
  },
} satisfies Words<"record">;
