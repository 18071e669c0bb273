/** A mission's page with one of its weeks, from 1. */
export function weekPath(missionId: number, week: number): string {
  return `/missions/${missionId}?week=${week}`;
}
