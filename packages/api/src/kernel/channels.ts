/** Where PostgreSQL tells of missions that have changed; what it says is a mission's id. */
export const MISSION_CHANGES = "mission_changes";
