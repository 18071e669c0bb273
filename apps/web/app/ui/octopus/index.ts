export type { OctopusAvatar } from "./avatar";
export { octopusColors } from "./colors";
export { octopusFaces } from "./faces";
export { octopusHats } from "./hats";
export type { OctopusMood } from "./mood";
export { Octopus } from "./octopus";
export { octopusPets } from "./pets";
