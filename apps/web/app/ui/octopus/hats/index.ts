import { backwardsCap } from "./backwards-cap";
import { beanie } from "./beanie";
import { bucketHat } from "./bucket-hat";
import { bunnyEars } from "./bunny-ears";
import { captainHat } from "./captain-hat";
import { catEars } from "./cat-ears";
import { chefHat } from "./chef-hat";
import { crown } from "./crown";
import { flowerCrown } from "./flower-crown";
import { gat } from "./gat";
import { graduationCap } from "./graduation-cap";
import { halo } from "./halo";
import type { OctopusHat } from "./hat";
import { headphones } from "./headphones";
import { jokduri } from "./jokduri";
import { mushroom } from "./mushroom";
import { nightcap } from "./nightcap";
import { partyHat } from "./party-hat";
import { propellerCap } from "./propeller-cap";
import { rainCloud } from "./rain-cloud";
import { ribbon } from "./ribbon";
import { santaHat } from "./santa-hat";
import { snorkel } from "./snorkel";
import { sprout } from "./sprout";
import { strawHat } from "./straw-hat";
import { strawberry } from "./strawberry";
import { sweatband } from "./sweatband";
import { swimGoggles } from "./swim-goggles";
import { witchHat } from "./witch-hat";

/** By avatar index: append only, since people own what they bought by its number. */
export const octopusHats: readonly [OctopusHat, ...OctopusHat[]] = [
  { key: "none" },
  sprout,
  ribbon,
  crown,
  strawHat,
  partyHat,
  beanie,
  captainHat,
  flowerCrown,
  graduationCap,
  chefHat,
  bucketHat,
  backwardsCap,
  headphones,
  swimGoggles,
  snorkel,
  witchHat,
  santaHat,
  gat,
  jokduri,
  catEars,
  bunnyEars,
  halo,
  propellerCap,
  sweatband,
  nightcap,
  strawberry,
  mushroom,
  rainCloud,
];
