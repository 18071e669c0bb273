import type { Words } from "../words";

export default {
  title: "How your points come back",
  table: { caption: "If you stake 1,000P", kept: "You keep", back: "You get back" },
  cases: {
    whole: "All 10 days",
    team: "All 10 days, and so does your team",
    mostly: "8 days of 10",
    less: "7 days of 10",
  },
  play: {
    title: "Try it yourself",
    stake: "Your stake",
    kept: "Days you keep of 10",
    days_one: "{{count}} day",
    days_other: "{{count}} days",
    team: "My whole team kept every day",
    teamHint: "The extra is yours only if you kept all 10 days too.",
  },
  result: {
    whole: "You get it all back!",
    team: "{{bonus, points}} extra! You made it together.",
    mostly: "You kept 80% or more, so 80% comes back.",
    less: "You kept less than 80%, so nothing comes back.",
  },
} satisfies Words<"stakeExample">;
