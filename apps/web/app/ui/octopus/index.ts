export type { OctopusAvatar } from "./avatar";
export { octopusColors } from "./colors";
export { octopusFaces } from "./faces";
export { octopusHats } from "./hats";
export type { OctopusMood } from "./mood";
export { Octopus, type OctopusProps } from "./octopus";
export { octopusPets } from "./pets";
