import type { Document } from "../document";

export const about: Document = {
  title: "About Octopus",
  lead: "What you'd put off alone, a few of you keep together for a few weeks.",
  sections: [
    {
      title: "How a mission goes",
      paragraphs: [
        "Somebody opens a mission, and two to eight people come together. Everyone stakes the same points. From the first day on, you check in with one photo at the times you agreed on. On the night of the last day, points come back for what you kept.",
      ],
      points: [
        "Keep all of it, and your whole stake comes back.",
        "Keep at least 80%, and 80% comes back.",
        "If everyone keeps all of it, everyone gets 5% on top.",
      ],
    },
    {
      title: "Who's Oksun?",
      paragraphs: [
        "An octopus who worries a little too much. She cheers when you check in and sleeps on quiet days. She has eight arms, so eight of you can hold hands. Pick a hat and a pet, and make her yours.",
      ],
    },
    {
      title: "What we hold ourselves to",
      paragraphs: ["Money, photos and promises meet here, so we've made some promises, too."],
      points: [
        "Not one point moves by itself. Every move is in a ledger that nobody can edit or erase.",
        "Whoever was in a mission can recompute its settlement, line by line.",
        "Photos are seen by the people of that mission only.",
        "If a check-in looks wrong, you can dispute it, and an operator looks at both sides.",
      ],
    },
  ],
};
