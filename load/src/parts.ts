import { checkInRush } from "./check-in-rush.js";
import { joinRace } from "./join-race.js";
import type { Part } from "./part.js";
import { settlement } from "./settlement/settlement.js";

/** In the order in which they run. */
export const parts: readonly Part[] = [settlement, joinRace, checkInRush];
