import type { Deps } from "../../kernel/deps.js";
import { createCaller } from "../../root.js";
import { startDemoClock } from "../clock.js";
import { checkIn } from "./check-in.js";
import { checkInsOn, countCheckIns } from "./check-in-plan.js";
import { demoDays, type DemoDays } from "./days.js";
import { raiseDispute } from "./dispute.js";
import { isTurningPoint, type LivedMission, stepsOf } from "./mission-steps.js";
import { demoMissions } from "./missions.js";
import {
  type CallerOf,
  demoPasswordHash,
  FIRST_DAY,
  type People,
  signUpArrivals,
  signUpOperator,
  stateOfDemo,
} from "./people.js";
import { demoPhoto } from "./photo.js";
import { inProcess } from "../../trpc.js";

/**
 * Fills an empty service with people and missions in every status, by living the six weeks up to now: each day's
 * commands run in their order under a clock that stands at their moment, through the same procedures as everybody's.
 * With `startsAt`, that is what mission time becomes first. Does nothing when the demo's first account exists; says
 * `incomplete` when its last does not.
 */
export async function seedDemo(
  deps: Deps,
  { startsAt }: { startsAt?: Date | undefined } = {},
): Promise<"seeded" | "present" | "incomplete"> {
  await deps.clock.sync();
  const state = await stateOfDemo(deps);
  if (state !== "absent") return state;
  if (startsAt) await startDemoClock(deps, startsAt);

  const days = demoDays(deps);
  const passwordHash = await demoPasswordHash();
  const photos = await Promise.all(Array.from({ length: countCheckIns() }, (_, i) => demoPhoto(i)));
  const people: Partial<People> = {};
  const callers = callersOf(days, people);
  const missions: LivedMission[] = demoMissions.map((plan) => ({ plan }));
  const steps = missions.flatMap((mission, i) => stepsOf(mission, i, days, callers));

  let checkIns: (() => Promise<void>)[] = [];
  async function catchUpOnCheckIns() {
    await sideBySide(checkIns);
    checkIns = [];
  }

  for (let day = FIRST_DAY; day <= 0; day += 1) {
    if (demoMissions.some((mission) => isTurningPoint(mission, day))) {
      await catchUpOnCheckIns();
      await liveNight(days, day);
    }
    Object.assign(people, await signUpArrivals(days, day, passwordHash));
    const today = steps.filter((step) => step.day === day).sort((a, b) => a.minute - b.minute);
    for (const { act } of today) await act();
    for (const { plan, id } of missions)
      for (const { person, minute } of checkInsOn(plan, day))
        checkIns.push(() => checkIn(callers(person, day, minute), id!, photos.pop()!));
  }
  await catchUpOnCheckIns();
  await raiseDispute(callers, missions);
  await signUpOperator(days, passwordHash);
  return "seeded";
}

/** The API as a person sees it at a moment. */
const callersOf =
  (days: DemoDays, people: Partial<People>): CallerOf =>
  (person, day, minute) =>
    createCaller({
      deps: days.at(day, minute),
      identity: { userId: people[person]!, role: "USER" },
      client: inProcess,
      language: "ko",
      requestId: "demo-seed",
    });

/** What the worker does at midnight. */
async function liveNight(days: DemoDays, day: number): Promise<void> {
  const deps = days.at(day, 0);
  const { job } = createCaller({
    deps,
    identity: "system",
    client: inProcess,
    language: "ko",
    requestId: "demo-seed",
  });
  await job.advanceMissions();
  await job.settleMissions();
  await job.cancelStaleMissions();
  await job.collectStatistics();
}

const AT_ONCE = 8;

/** Check-ins move no points and are of different windows, so between two nights they need not wait for each other. */
async function sideBySide(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const queue = tasks.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const task of queue) await task();
    }),
  );
}
