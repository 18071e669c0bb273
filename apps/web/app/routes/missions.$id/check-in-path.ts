/** The page of one check-in: its photo, large, and what others may say about it. */
export function checkInPath(missionId: number, checkInId: number): string {
  return `/missions/${missionId}/check-ins/${checkInId}`;
}
