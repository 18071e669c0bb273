import { dailyStatistics, jobRuns, mailOutbox } from "@octopus/db/schema";
import { asc, desc, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { inChunks } from "./in-chunks.js";
import { runJob } from "./run-job.js";
import { inProcess } from "../trpc.js";

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi();
});
afterEach(() => api.close());

const draft = {
  title: "아침 여섯 시 기상",
  content: "일어난 자리에서 창밖을 찍어요",
  type: "LIFE",
  stake: 1000,
  capacity: 4,
  openType: "OPEN_ROOM",
} as const;

async function openMission(
  leader: TestUser,
  { startsOn = "2026-11-23", end = "06:30", daysPerWeek = 7 } = {},
) {
  const { id: missionId } = await leader.caller.mission.create(draft);
  await leader.caller.mission.configure({
    missionId,
    startsOn,
    weeks: 1,
    daysPerWeek,
    timesPerDay: 1,
    windows: [{ start: "06:00", end }],
  });
  return missionId;
}

const statusOf = async (person: TestUser, missionId: number) =>
  (await person.caller.mission.byId({ missionId })).status;

describe("advanceMissions", () => {
  it("starts a mission at the first instant of its start day and not before", async () => {
    const leader = await api.newUser();
    const missionId = await openMission(leader);
    api.clock.set("2026-11-22T23:59:59+09:00");
    expect(await api.system.job.advanceMissions()).toMatchObject({ read: 0, changed: 0 });
    api.clock.set("2026-11-23T00:00:00+09:00");
    expect(await api.system.job.advanceMissions({ dryRun: true })).toMatchObject({ read: 1, changed: 1 });
    expect(await statusOf(leader, missionId)).toBe("OPEN");
    expect(await api.system.job.advanceMissions()).toMatchObject({ read: 1, changed: 1, failed: 0 });
    expect(await statusOf(leader, missionId)).toBe("ONGOING");
  });
});

describe("cancelStaleMissions", () => {
  it("cancels a mission without a schedule thirty days after its creation and gives the stake back", async () => {
    const leader = await api.newUser({ points: 1500 });
    const { id: missionId } = await leader.caller.mission.create(draft);
    api.clock.set("2026-12-22T11:59:59+09:00");
    expect(await api.system.job.cancelStaleMissions()).toMatchObject({ changed: 0 });
    api.clock.set("2026-12-22T12:00:00+09:00");
    expect(await api.system.job.cancelStaleMissions()).toMatchObject({ changed: 1 });
    expect(await statusOf(leader, missionId)).toBe("CANCELLED");
    expect(await leader.caller.point.balance()).toMatchObject({ points: 1500 });
  });
});

describe("collectStatistics", () => {
  it("collects every missed day once, and what happened on it", async () => {
    const leader = await api.newUser();
    await openMission(leader);
    api.clock.set("2026-11-25T00:00:00+09:00");
    expect(await api.system.job.collectStatistics()).toMatchObject({ changed: 3 });
    expect(await api.system.job.collectStatistics()).toMatchObject({ changed: 0 });
    const days = await api.deps.db.select().from(dailyStatistics).orderBy(asc(dailyStatistics.day));
    expect(days.map(({ day, signUps, staked }) => [day, signUps, staked])).toEqual([
      ["2026-11-22", 1, 1000],
      ["2026-11-23", 0, 0],
      ["2026-11-24", 0, 0],
    ]);
    expect(days[0]).toMatchObject({
      missionsByStatus: { UNACTIVATED: 0, OPEN: 1, ONGOING: 0, CLOSE: 0, CANCELLED: 0 },
      checkInsByType: { LIFE: 0, EXERCISE: 0, STUDY: 0, MEETING: 0, ETC: 0 },
      successRates: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    });
  });

  it("counts points and rates of the day on which a mission was settled", async () => {
    const leader = await api.newUser();
    await openMission(leader, { daysPerWeek: 1 });
    api.clock.set("2026-11-23T00:00:00+09:00");
    await api.system.job.advanceMissions();
    await api.deps.db.execute(sql`update memberships set accepted_count = 1`);
    api.clock.set("2026-11-30T00:00:00+09:00");
    await api.system.job.settleMissions();
    api.clock.set("2026-12-01T00:00:00+09:00");
    await api.system.job.collectStatistics();
    const [last] = await api.deps.db
      .select()
      .from(dailyStatistics)
      .orderBy(desc(dailyStatistics.day))
      .limit(1);
    expect(last).toMatchObject({ day: "2026-11-30", refunded: 1000, forfeited: 0, bonus: 0 });
    expect(last!.successRates).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
});

describe("sendReminders", () => {
  it("reminds once, half an hour before the last window closes, and only who still has to", async () => {
    const leader = await api.newUser();
    const missionId = await openMission(leader, { end: "08:00" });
    const other = await api.newUser();
    await other.caller.membership.join({ missionId });
    api.clock.set("2026-11-23T00:00:00+09:00");
    await api.system.job.advanceMissions();

    api.clock.set("2026-11-23T07:29:00+09:00");
    expect(await api.system.job.sendReminders()).toMatchObject({ changed: 0 });
    api.clock.set("2026-11-23T07:30:00+09:00");
    expect(await api.system.job.sendReminders({ dryRun: true })).toMatchObject({ changed: 2 });
    const runs = await Promise.all([api.system.job.sendReminders(), api.system.job.sendReminders()]);
    expect(runs[0].changed + runs[1].changed).toBe(2);
    api.clock.set("2026-11-23T07:45:00+09:00");
    expect(await api.system.job.sendReminders()).toMatchObject({ changed: 0 });

    const mails = await api.deps.db.select().from(mailOutbox);
    expect(mails).toHaveLength(2);
    expect(mails[0]!.subject).toContain("08:00까지 인증해 주세요");
    expect(mails[0]!.body).toContain(`http://localhost:3000/missions/${missionId}/check-in`);
  });
});

describe("a run", () => {
  it("leaves a row with its counts, and with its error when it breaks off", async () => {
    await api.system.job.advanceMissions();
    await expect(
      runJob(api.deps, "SEND_MAIL", {}, () => Promise.reject(new Error("the mail server is away"))),
    ).rejects.toThrow("the mail server is away");
    const runs = await api.deps.db.select().from(jobRuns).orderBy(asc(jobRuns.id));
    expect(runs).toMatchObject([
      { job: "ADVANCE_MISSIONS", status: "SUCCEEDED", read: 0, dryRun: false },
      { job: "SEND_MAIL", status: "FAILED", error: "Error: the mail server is away" },
    ]);
    expect(runs.every(({ finishedAt }) => finishedAt !== null)).toBe(true);
  });

  it("halves a failing chunk until the rows at fault are alone", async () => {
    const due = new Set(Array.from({ length: 20 }, (_, i) => i + 1));
    const tried: number[][] = [];
    const result = await runJob(api.deps, "ADVANCE_MISSIONS", {}, (run) =>
      inChunks(
        api.deps,
        run,
        {
          claim: (_tx, { limit, only, except }) =>
            Promise.resolve(
              (only ?? [...due]).filter((id) => due.has(id) && !except.includes(id)).slice(0, limit),
            ),
          act: (_tx, ids) => {
            tried.push([...ids]);
            if (ids.some((id) => id === 7 || id === 8)) return Promise.reject(new Error("bad row"));
            for (const id of ids) due.delete(id);
            return Promise.resolve();
          },
        },
        16,
      ),
    );
    expect(result).toMatchObject({ read: 20, changed: 18, failed: 2 });
    expect([...due]).toEqual([7, 8]);
    expect(tried.filter((ids) => ids.length === 1)).toEqual([[7], [8]]);
  });
});

describe("demo.advanceClock", () => {
  it("does what the nights in between would have done, in order, and tells the new time", async () => {
    const leader = await api.newUser();
    const missionId = await openMission(leader);
    const before = new Date((await api.anonymous.demo.now()).now);
    // The test's own clock does not hear of the move, so it is moved along by hand.
    const { createDemoClock } = await import("../demo/clock.js");
    const clock = createDemoClock(api.deps.db);
    await clock.sync();
    const { advanceClock } = await import("../demo/advance-clock.js");
    const real = clock.realNow();
    const deps = {
      ...api.deps,
      clock: { ...clock, now: () => new Date(clock.now().getTime() - real.getTime() + before.getTime()) },
    };
    expect(await advanceClock(deps, { hours: 12 })).toMatchObject({
      now: expect.stringMatching(/^2026-11-23T00:00/),
    });
    expect(await statusOf(leader, missionId)).toBe("ONGOING");
    await advanceClock(deps, { days: 7 });
    expect(await statusOf(leader, missionId)).toBe("CLOSE");
    const days = await api.deps.db.select({ day: dailyStatistics.day }).from(dailyStatistics);
    expect(days).toHaveLength(8);
  });

  it("does not exist outside of demo mode", async () => {
    const { createCaller } = await import("../root.js");
    const caller = createCaller({
      deps: { ...api.deps, config: { ...api.deps.config, demo: false } },
      identity: null,
      client: inProcess,
      language: "ko",
      requestId: "test",
    });
    expect(await refusal(caller.demo.now())).toBe("NOT_FOUND");
    expect(await refusal(caller.demo.advanceClock({ days: 1 }))).toBe("NOT_FOUND");
  });
});
