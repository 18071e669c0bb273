import type { Period } from "./columns";

/** For tests: the statistics of one day on which this happened, and nothing else. */
export const dayOf = (day: string, told: Partial<Period> = {}): Period => ({
  from: day,
  to: day,
  signUps: 0,
  peopleCheckingIn: 0,
  missionsByStatus: {},
  missionsByStatusAndType: {},
  checkInsByType: {},
  successRates: Array.from({ length: 11 }, () => 0),
  pointsByKind: {},
  ...told,
});
