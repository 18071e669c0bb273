import { address } from "../missions/address";

/** Missions that anybody could begin with; their words are `firstSteps:templates`. */
export const missionTemplates = [
  { name: "wakeUp", type: "LIFE" },
  { name: "walk", type: "EXERCISE" },
  { name: "read", type: "STUDY" },
] as const;

const usual = 1_000;
const least = 100;

/** A stake (points) for a first mission: the usual one, or what a smaller balance has in whole hundreds. */
export function affordableStake(balance: number): number {
  return Math.max(least, Math.min(usual, Math.floor(balance / least) * least));
}

/** The form of a new mission, filled in. */
export function templateAddress(draft: { title: string; content: string; type: string; stake: number }) {
  return address("/missions/new", { ...draft, stake: String(draft.stake) });
}
