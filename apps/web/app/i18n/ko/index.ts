import notifications from "./notifications";
import offline from "./offline";
import ui from "./ui";

/** Everything in Korean, a file for each part of the product. */
export default { notifications, offline, ui };
