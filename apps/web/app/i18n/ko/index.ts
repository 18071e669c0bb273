import auth from "./auth";
import avatar from "./avatar";
import charge from "./charge";
import checkIn from "./checkIn";
import devMail from "./devMail";
import elsewhere from "./elsewhere";
import firstSteps from "./firstSteps";
import home from "./home";
import host from "./host";
import me from "./me";
import mission from "./mission";
import missionForms from "./missionForms";
import missions from "./missions";
import notifications from "./notifications";
import octopus from "./octopus";
import offline from "./offline";
import ops from "./ops";
import people from "./people";
import points from "./points";
import record from "./record";
import runs from "./runs";
import search from "./search";
import settings from "./settings";
import settlement from "./settlement";
import share from "./share";
import stakeExample from "./stakeExample";
import statistics from "./statistics";
import ui from "./ui";
import withdraw from "./withdraw";

/** Everything in Korean, a file for each part of the product. */
export default {
  auth,
  avatar,
  charge,
  checkIn,
  devMail,
  elsewhere,
  firstSteps,
  home,
  host,
  me,
  mission,
  missionForms,
  missions,
  notifications,
  octopus,
  offline,
  ops,
  people,
  points,
  record,
  runs,
  search,
  settings,
  settlement,
  share,
  stakeExample,
  statistics,
  ui,
  withdraw,
};
