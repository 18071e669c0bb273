import type { Words } from "../words";

export default {
  title: "Ready for your first mission?",
  join: { title: "Join one right away", none: "There's none to join right now. Why not start one?" },
  create: {
    title: "Make your own in a minute",
    lead: "Pick one and change what you like.",
    fromScratch: "Start from scratch",
    asks: "{{type}} · stake {{stake, points}}",
  },
  templates: {
    wakeUp: {
      title: "Up at 6 a.m.",
      content: "Take a photo where you woke up, with today's date and the time in it.",
    },
    walk: {
      title: "Walk 30 minutes a day",
      content: "After your walk, take a photo of your steps or the way you went.",
    },
    read: {
      title: "A page a day",
      content: "Open the book where you read today and take a photo with the page number.",
    },
  },
} satisfies Words<"firstSteps">;
