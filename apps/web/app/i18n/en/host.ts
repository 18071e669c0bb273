import type { Words } from "../words";

export default {
  otherSite: "We don't take requests sent from other sites.",
} satisfies Words<"host">;
