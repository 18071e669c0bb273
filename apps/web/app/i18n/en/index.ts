import type { Resources } from "../words";
import avatar from "./avatar";
import octopus from "./octopus";
import ui from "./ui";

/** Everything in English. */
export default { avatar, octopus, ui } satisfies Resources;
