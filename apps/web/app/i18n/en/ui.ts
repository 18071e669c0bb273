import type { Words } from "../words";

export default {
  product: "Octopus",
  skipToContent: "Skip to content",
  myPoints: "My points",
  language: { label: "Language", ko: "한국어", en: "English" },
} satisfies Words<"ui">;
