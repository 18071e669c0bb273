import type { Words } from "../words";

export default {
  product: {
    title: "Small missions, kept together",
    lead: "Check in by photo, get points back",
    description: "Keep small missions together, check in with a photo, and get the points you staked back.",
  },
  card: {
    stake: "{{stake, points}} at stake",
    daily_one: "Every day for a week, {{times}}× a day",
    daily_other: "Every day for {{count}} weeks, {{times}}× a day",
    weekly_one: "{{days}} days in one week, {{times}}× a day",
    weekly_other: "{{days}} days a week for {{count}} weeks, {{times}}× a day",
    seats: "{{memberCount}} of {{capacity}} seats taken",
    code: "Invite code {{code}}",
    alt: "Card of the mission {{title}}",
    save: "Save the card",
  },
} satisfies Words<"share">;
