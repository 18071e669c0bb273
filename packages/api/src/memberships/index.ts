export { cancelMissions } from "../missions/index.js";
