import type { Words } from "../words";

export default {
  otherSite: "We don't take requests sent from other sites.",
  tooLong: "That is too long to be sent at once.",
} satisfies Words<"host">;
