/** Where PostgreSQL tells of missions that have changed; what it says is a mission's id. */
export const MISSION_CHANGES = "mission_changes";

/** Where PostgreSQL tells the worker that photos were submitted; it says no more than that. */
export const SUBMITTED_PHOTOS = "photos";

/** Where PostgreSQL tells the worker that an operator asked for a run; it says no more than that. */
export const REQUESTED_RUNS = "job_runs";
