export { type Claim, claimDueMissions, countDueMissions, settleMissions } from "./settle-missions.js";
