import type { Words } from "../words";

export default {
  octopus: "{{nickname}}'s octopus",
  joined: "Here since <day/>",
} satisfies Words<"people">;
