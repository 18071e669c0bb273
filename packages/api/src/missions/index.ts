export { announceChanges } from "./announce-changes.js";
export { cancelMissions } from "./cancel-missions.js";
export {
  claimMissionsToStart,
  claimStaleMissions,
  countMissionsToStart,
  countStaleMissions,
  listMissionsToStart,
  listStaleMissions,
} from "./due-missions.js";
export { requireAllowed, statusOn } from "./lifecycle.js";
export {
  activeMembership,
  lockMissions,
  missionForItsLeader,
  missionForUpdate,
  refusalOfStranger,
  seatsOf,
} from "./locked-mission.js";
export { missionWeek, requiredCheckIns } from "./schedule.js";
export { endSeats, takeSeat } from "./seats.js";
export { startMissions } from "./start-missions.js";
export { maySee } from "./visibility.js";
