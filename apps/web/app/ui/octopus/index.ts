export { Octopus, type OctopusMood, type OctopusProps } from "./octopus";
export { type OctopusAvatar } from "./avatar";
