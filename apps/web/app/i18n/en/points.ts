import type { Words } from "../words";

export default {
  title: "Points",
  withdrawable: "You can cash out <points/> of these. Welcome points and bonuses are for missions only.",
  charge: "Top up",
  withdraw: "Cash out",
  fromStart: "Back to the start",
  none: { title: "Nothing here yet", hint: "When you stake points on a mission, you'll see it here." },
  balance: "Balance <points/>",
  today: "Today",
  day: "{{day, day}}",
  dayOfAnotherYear: "{{day, day}}, {{year}}",
  kinds: {
    SIGN_UP_BONUS: "Welcome points",
    CHARGE: "Top-up",
    STAKE: "Stake",
    STAKE_RETURN: "Stake returned",
    REFUND: "Stake won back",
    TEAM_BONUS: "Team bonus",
    FORFEIT: "Stake lost",
    AVATAR: "Oksun's shop",
    WITHDRAWAL: "Cash-out",
    WITHDRAWAL_RETURN: "Cash-out returned",
    CHARGE_CANCEL: "Top-up cancelled",
    CORRECTION: "Correction",
  },
} satisfies Words<"points">;
