import type { Words } from "../words";

export default {
  title: "Find missions",
  titleFor: "Search for “{{title}}”",
  blank: { title: "Type the name of a mission", hint: "One letter is enough." },
  goOn: "Keep looking",
  none: {
    title: "No mission “{{title}}”",
    hint: "Try another word, or create one.",
    create: "Create it myself",
  },
} satisfies Words<"search">;
