import type { Config } from "../kernel/deps.js";
import type { Clock } from "../kernel/clock.js";

/** When transfers are made, and with which keys they are sealed. */
export interface Posting {
  /** Mission time. */
  readonly at: Date;
  readonly ledgerKeys: Config["ledgerKeys"];
}

/** A posting at this moment of mission time. */
export function postingNow({ clock, config }: { readonly clock: Clock; readonly config: Config }): Posting {
  return { at: clock.now(), ledgerKeys: config.ledgerKeys };
}
