import type { Part } from "./part.js";
import { settlement } from "./settlement/settlement.js";

/** In the order in which they run. */
export const parts: readonly Part[] = [settlement];
