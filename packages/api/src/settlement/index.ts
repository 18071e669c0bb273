export { payout, teamBonus } from "./payout.js";
export { claimDueMissions, countDueMissions, settleMissions } from "./settle-missions.js";
