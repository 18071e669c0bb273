import type { Words } from "../words";

export default {
  title: "Sent mail",
  lead: "The demo doesn't send mail; it keeps it here.",
  none: { title: "No mail has been sent yet", text: "When you ask for a code, it comes here." },
} satisfies Words<"devMail">;
