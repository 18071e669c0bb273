import { minutesOf } from "../../kernel/civil-date.js";
import type { DemoDays } from "./days.js";
import type { DemoMission } from "./missions.js";
import type { CallerOf } from "./people.js";

/** A planned mission and, once it is made, its id. */
export interface LivedMission {
  readonly plan: DemoMission;
  id?: number;
  code?: string;
}

/** Something that a person does at a minute of a day. */
export interface Step {
  readonly day: number;
  readonly minute: number;
  readonly act: () => Promise<unknown>;
}

const STALE_AFTER_DAYS = 30;

/** All that people do about a mission before it starts. `index` keeps several of a day apart. */
export function stepsOf(mission: LivedMission, index: number, days: DemoDays, callers: CallerOf): Step[] {
  const { plan } = mission;
  const { leader, members = [], created: day, schedule, cancelled } = plan;
  const minute = minutesOf("09:20") + 3 * index;
  const steps: Step[] = [
    {
      day,
      minute,
      async act() {
        const { title, content, type, stake, capacity, openType = "OPEN_ROOM" } = plan;
        const draft = { title, content, type, stake, capacity, openType };
        Object.assign(mission, await callers(leader, day, minute).mission.create(draft));
      },
    },
  ];
  if (schedule)
    steps.push({
      day,
      minute: minute + 1,
      act: () =>
        callers(leader, day, minute + 1).mission.configure({
          missionId: mission.id!,
          startsOn: days.day(schedule.starts),
          weeks: schedule.weeks,
          daysPerWeek: schedule.daysPerWeek,
          timesPerDay: schedule.windows.length,
          windows: [...schedule.windows],
        }),
    });
  members.forEach((member, i) => {
    const joinsAt = minutesOf("12:10") + 20 * i + index;
    const act = () => {
      const { id, code } = mission;
      return callers(member, day, joinsAt).membership.join({ missionId: id!, code: code! });
    };
    steps.push({ day, minute: joinsAt, act });
  });
  if (cancelled !== undefined) {
    const cancelsAt = minutesOf("21:00");
    const act = () => callers(leader, cancelled, cancelsAt).mission.cancel({ missionId: mission.id! });
    steps.push({ day: cancelled, minute: cancelsAt, act });
  }
  return steps;
}

/** Whether the batch has something to do for a mission in the night that begins a day. */
export function isTurningPoint({ schedule, created, cancelled }: DemoMission, day: number): boolean {
  if (!schedule) return day === created + STALE_AFTER_DAYS + 1;
  return cancelled === undefined && (day === schedule.starts || day === schedule.starts + schedule.weeks * 7);
}
