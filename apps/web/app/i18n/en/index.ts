import type { Resources } from "../words";
import notifications from "./notifications";
import offline from "./offline";
import ui from "./ui";

/** Everything in English. */
export default { notifications, offline, ui } satisfies Resources;
