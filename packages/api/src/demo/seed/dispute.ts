import { minutesOf } from "../../kernel/civil-date.js";
import type { LivedMission } from "./mission-steps.js";
import type { CallerOf, Person } from "./people.js";

/** What somebody in the demo says of another's check-in of yesterday, and what comes back; an operator may decide it. */
const plan = {
  mission: "하루 만 보 걷기",
  concerned: "octodemo1",
  reason: "지난주에 올린 길 사진과 똑같아 보여요. 걸음 수도 안 보여요.",
  raisedBy: "octodemo4",
  answer: "같은 길을 날마다 걸어요. 걸음 수는 사진 아래쪽에 작게 있어요!",
} as const satisfies { raisedBy: Person; concerned: Person } & Record<string, string>;

/** Raises the demo's one dispute and has it answered, within the day that there is for it. */
export async function raiseDispute(callers: CallerOf, missions: readonly LivedMission[]): Promise<void> {
  const { id: missionId } = missions.find(({ plan: { title } }) => title === plan.mission)!;
  const concerned = callers(plan.concerned, -1, minutesOf("10:10"));
  const { id: userId } = await concerned.user.me();
  const { members } = await concerned.checkIn.calendar({ missionId: missionId! });
  const { id: checkInId } = members.find((member) => member.userId === userId)!.checkIns.at(-1)!;
  await callers(plan.raisedBy, -1, minutesOf("09:30")).checkIn.dispute({ checkInId, reason: plan.reason });
  await concerned.checkIn.answerDispute({ checkInId, answer: plan.answer });
}
