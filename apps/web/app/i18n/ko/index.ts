import avatar from "./avatar";
import octopus from "./octopus";
import ui from "./ui";

/** Everything in Korean, a file for each part of the product. */
export default { avatar, octopus, ui };
