import { beanie } from "./beanie";
import { captainHat } from "./captain-hat";
import { crown } from "./crown";
import { flowerCrown } from "./flower-crown";
import type { OctopusHat } from "./hat";
import { partyHat } from "./party-hat";
import { ribbon } from "./ribbon";
import { sprout } from "./sprout";
import { strawHat } from "./straw-hat";

/** By avatar index: append only, since people own what they bought by its number. */
export const octopusHats: readonly [OctopusHat, ...OctopusHat[]] = [
  { name: "없음" },
  sprout,
  ribbon,
  crown,
  strawHat,
  partyHat,
  beanie,
  captainHat,
  flowerCrown,
];
