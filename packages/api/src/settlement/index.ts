export { claimDueMissions, countDueMissions, settleMissions } from "./settle-missions.js";
