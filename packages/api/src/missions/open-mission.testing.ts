import type { TestUser } from "../testing/index.js";

/** The day before is what the tests' clocks say. */
const START_DAY = "2026-11-23";

export const missionDraft = {
  title: "아침 6시 기상",
  content: "세수한 얼굴을 찍어 주세요",
  type: "LIFE",
  stake: 1000,
  capacity: 4,
  openType: "OPEN_ROOM",
} as const;

export const scheduleDraft = {
  startsOn: START_DAY,
  weeks: 2,
  daysPerWeek: 5,
  timesPerDay: 1,
  windows: [{ start: "06:00", end: "06:30" }],
};

type Draft = Parameters<TestUser["caller"]["mission"]["create"]>[0];

/** A mission without a schedule. */
export function foundMission(leader: TestUser, draft: Partial<Draft> = {}) {
  return leader.caller.mission.create({ ...missionDraft, ...draft });
}

/** A mission that takes people until the start day. */
export async function openMission(leader: TestUser, draft: Partial<Draft> = {}, startsOn = START_DAY) {
  const mission = await foundMission(leader, draft);
  await leader.caller.mission.configure({ missionId: mission.id, ...scheduleDraft, startsOn });
  return mission;
}
