export { payout, teamBonus } from "./payout.js";
export { claimDueMissions, countDueMissions, listDueMissions, settleMissions } from "./settle-missions.js";
