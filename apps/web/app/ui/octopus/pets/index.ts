import { clam } from "./clam";
import { crab } from "./crab";
import { duckling } from "./duckling";
import { fish } from "./fish";
import type { OctopusPet } from "./pet";
import { starfish } from "./starfish";

/** By avatar index: append only, since people own what they bought by its number. */
export const octopusPets: readonly [OctopusPet, ...OctopusPet[]] = [
  { name: "없음" },
  crab,
  starfish,
  fish,
  clam,
  duckling,
];
