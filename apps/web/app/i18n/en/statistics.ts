import type { Words } from "../words";

export default {
  range: "Range",
} satisfies Words<"statistics">;
