import type { Resources } from "../words";
import ui from "./ui";

/** Everything in English. */
export default { ui } satisfies Resources;
