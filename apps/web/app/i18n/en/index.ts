import type { Resources } from "../words";
import auth from "./auth";
import devMail from "./devMail";
import home from "./home";
import host from "./host";
import ui from "./ui";

/** Everything in English. */
export default { auth, devMail, home, host, ui } satisfies Resources;
