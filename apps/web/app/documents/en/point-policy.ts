import type { Document } from "../document";

export const pointPolicy: Document = {
  title: "Points",
  lead: "Where points come from and where they go, with nothing left out.",
  sections: [
    {
      title: "How you get points",
      paragraphs: [],
      points: [
        "Signing up gives you 1,000P, once.",
        "Top up with KakaoPay, from 1,000P to 500,000P in thousands. 1P is 1 won.",
        "Keep a mission and your stake comes back; if everyone keeps all of it, 5% comes on top.",
      ],
    },
    {
      title: "When you stake",
      paragraphs: [
        "Open or join a mission, and your stake moves into that mission's escrow at once. Not even we can spend what's in there.",
      ],
      points: [
        "If you leave, are sent out, or the mission is called off before it starts, your whole stake comes back.",
        "Once it has started there's no leaving. It's settled on its last day.",
        "A mission without a schedule is called off after 30 days, and stakes come back.",
      ],
    },
    {
      title: "How missions are settled",
      paragraphs: [
        "Your rate is accepted check-ins divided by the check-ins asked for, to two decimals of a percent; the rest is dropped. Points that don't come out even are rounded, halves up.",
      ],
      points: [
        "100%: your whole stake comes back.",
        "80% or more: 80% of your stake comes back.",
        "Less than 80%: nothing comes back.",
        "Two or more people, all of them at 100%: everyone gets 5% of their stake on top.",
        "While a dispute is open, only that person's settlement and the team bonus wait. Everyone else is settled on time.",
      ],
    },
    {
      title: "Points that don't come back",
      paragraphs: [
        "They go to an account called the house, which pays team bonuses. A bonus is a promise: it's paid even when the house is empty.",
      ],
    },
    {
      title: "What points are for",
      paragraphs: ["Stake them on missions, or dress Oksun in her shop, for 500P a change."],
    },
    {
      title: "Cancelling a top-up",
      paragraphs: [
        "Within 7 days, as long as you still have as many points. The points go at once, and we keep checking until KakaoPay has given your money back.",
      ],
    },
    {
      title: "Cashing out",
      paragraphs: [
        "What you've topped up and neither cashed out nor cancelled yet can go back to your bank account, from 1,000P. Welcome points and bonuses are for missions and the shop only.",
      ],
      points: [
        "The points leave when you ask. It's done when the money has been sent to your bank.",
        "If it can't be sent, we tell you why, and the points come back.",
        "You can cancel it yourself until it's on its way to the bank.",
      ],
    },
    {
      title: "Points that moved by mistake",
      paragraphs: [
        "Nobody can change what's in the ledger. If a transfer was wrong, two operators look at it; one transfer undoes it, another puts it right, and we tell you why.",
      ],
    },
    {
      title: "When you leave",
      paragraphs: [
        "Points that are left when you delete your account are gone. If a mission is under way, you can leave once it's over; if you're waiting for a cash-out, once you have it.",
      ],
    },
  ],
};
