import auth from "./auth";
import checkIn from "./checkIn";
import devMail from "./devMail";
import home from "./home";
import host from "./host";
import me from "./me";
import mission from "./mission";
import missionForms from "./missionForms";
import missions from "./missions";
import points from "./points";
import search from "./search";
import share from "./share";
import ui from "./ui";

/** Everything in Korean, a file for each part of the product. */
export default {
  auth,
  checkIn,
  devMail,
  home,
  host,
  me,
  mission,
  missionForms,
  missions,
  points,
  search,
  share,
  ui,
};
