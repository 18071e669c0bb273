import type { Words } from "../words";

export default {
  octopus: "{{nickname}}'s octopus",
  joined: "Here since <day/>",
  suspended: {
    title: "Your account is suspended",
    text: "You can't open or join missions or dispute check-ins. The missions you're in go on. The reason: {{reason}}",
  },
} satisfies Words<"people">;
