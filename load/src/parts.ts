import { checkInRush } from "./check-in-rush.js";
import { joinRace } from "./join-race.js";
import type { Part } from "./part.js";
import { http } from "./reads/http.js";
import { lists } from "./reads/lists.js";
import { settlement } from "./settlement/settlement.js";

/** In the order in which they run. */
export const parts: readonly Part[] = [settlement, lists, http, joinRace, checkInRush];
