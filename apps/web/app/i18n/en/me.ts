import type { Words } from "../words";

export default {
  title: "Me",
  missions: "My missions",
  status: "Mission status",
  allStatuses: "All",
  none: "No missions here yet",
  browse: "Browse missions",
  signOut: "Sign out",
  octopus: "{{nickname}}'s octopus",
  joined: "Here since <day/>",
  withdrawable: "You can cash out <points/>",
  statement: "See the details",
  closed: "Missions finished",
  rate: "Average result",
} satisfies Words<"me">;
