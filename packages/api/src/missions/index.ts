export { cancelMissions, endMissions } from "./cancel-missions.js";
export {
  claimMissionsToStart,
  claimStaleMissions,
  countMissionsToStart,
  countStaleMissions,
  startMissions,
} from "./due-missions.js";
export { requireAllowed, statusOn } from "./lifecycle.js";
export {
  activeMembership,
  type Membership,
  type Mission,
  missionForItsLeader,
  missionForUpdate,
  refusalOfStranger,
} from "./locked-mission.js";
export { missionWeek, requiredCheckIns } from "./schedule.js";
export { endSeats, takeSeat } from "./seats.js";
