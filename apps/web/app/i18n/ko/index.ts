import auth from "./auth";
import devMail from "./devMail";
import home from "./home";
import host from "./host";
import ui from "./ui";

/** Everything in Korean, a file for each part of the product. */
export default { auth, devMail, home, host, ui };
