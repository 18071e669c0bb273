import type { Words } from "../words";

export default {
  title: "Me",
  missions: "My missions",
  status: "Mission status",
  allStatuses: "All",
  none: "No missions here yet",
  browse: "Browse missions",
  signOut: "Sign out",
  withdrawable: "You can cash out <points/>",
  statement: "See the details",
} satisfies Words<"me">;
