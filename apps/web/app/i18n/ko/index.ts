import auth from "./auth";
import checkIn from "./checkIn";
import devMail from "./devMail";
import firstSteps from "./firstSteps";
import home from "./home";
import host from "./host";
import me from "./me";
import mission from "./mission";
import missionForms from "./missionForms";
import missions from "./missions";
import points from "./points";
import record from "./record";
import search from "./search";
import stakeExample from "./stakeExample";
import ui from "./ui";

/** Everything in Korean, a file for each part of the product. */
export default {
  auth,
  checkIn,
  devMail,
  firstSteps,
  home,
  host,
  me,
  mission,
  missionForms,
  missions,
  points,
  record,
  search,
  stakeExample,
  ui,
};
