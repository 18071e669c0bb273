import type { Resources } from "../words";
import auth from "./auth";
import avatar from "./avatar";
import checkIn from "./checkIn";
import devMail from "./devMail";
import home from "./home";
import host from "./host";
import me from "./me";
import mission from "./mission";
import missionForms from "./missionForms";
import missions from "./missions";
import notifications from "./notifications";
import octopus from "./octopus";
import offline from "./offline";
import points from "./points";
import search from "./search";
import share from "./share";
import ui from "./ui";

/** Everything in English. */
export default {
  auth,
  avatar,
  checkIn,
  devMail,
  home,
  host,
  me,
  mission,
  missionForms,
  missions,
  notifications,
  octopus,
  offline,
  points,
  search,
  share,
  ui,
} satisfies Resources;
