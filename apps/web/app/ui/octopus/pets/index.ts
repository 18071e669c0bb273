import { clam } from "./clam";
import { crab } from "./crab";
import { duckling } from "./duckling";
import { fish } from "./fish";
import { jellyfish } from "./jellyfish";
import { penguin } from "./penguin";
import type { OctopusPet } from "./pet";
import { pufferfish } from "./pufferfish";
import { starfish } from "./starfish";
import { turtle } from "./turtle";

/** By avatar index: append only, since people own what they bought by its number. */
export const octopusPets: readonly [OctopusPet, ...OctopusPet[]] = [
  { key: "none" },
  crab,
  starfish,
  fish,
  clam,
  duckling,
  jellyfish,
  turtle,
  pufferfish,
  penguin,
];
