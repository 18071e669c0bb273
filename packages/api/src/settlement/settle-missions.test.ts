import { memberships, missions } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const DAYS = 25; // 25 check-ins needed, so that each is worth 400 basis points

/**
 * A mission of 25 check-ins whose members have kept `kept` of them, on the morning after its last day. The counts are
 * set by hand: how they come about is the check-ins feature's own test.
 */
async function finishedMission(stake: number, kept: readonly number[], required = DAYS) {
  api.clock.set("2026-11-22T12:00:00+09:00");
  const people: TestUser[] = [];
  for (const _ of kept) people.push(await api.newUser({ points: 100_000 }));
  const [leader, ...others] = people;
  const { id: missionId } = await leader!.caller.mission.create({
    title: "매일 물 여덟 잔",
    content: "마신 잔을 찍어요",
    type: "LIFE",
    stake,
    capacity: 8,
    openType: "OPEN_ROOM",
  });
  await leader!.caller.mission.configure({
    missionId,
    startsOn: "2026-11-23",
    weeks: 5,
    daysPerWeek: 5,
    timesPerDay: 1,
    windows: [{ start: "06:00", end: "06:30" }],
  });
  for (const { caller } of others) await caller.membership.join({ missionId });
  if (required !== DAYS)
    await api.deps.db
      .update(missions)
      .set({ weeks: 1, daysPerWeek: 1, timesPerDay: 1 })
      .where(eq(missions.id, missionId));
  api.clock.set("2026-11-23T00:00:00+09:00");
  await api.system.job.advanceMissions();
  for (const [i, acceptedCount] of kept.entries())
    await api.deps.db
      .update(memberships)
      .set({ acceptedCount })
      .where(sql`mission_id = ${missionId} and user_id = ${people[i]!.id}`);
  api.clock.set("2026-12-28T00:00:00+09:00");
  return { missionId, people };
}

const settle = () => api.system.job.settleMissions();

describe("settlement", () => {
  it.each([
    {
      stake: 1000,
      kept: [25, 25],
      lines: [
        [10_000, 1000, 50, 0],
        [10_000, 1000, 50, 0],
      ],
      team: 10_000,
    },
    {
      stake: 1000,
      kept: [25, 24],
      lines: [
        [10_000, 1000, 0, 0],
        [9600, 800, 0, 200],
      ],
      team: 9800,
    },
    {
      stake: 1000,
      kept: [20, 19],
      lines: [
        [8000, 800, 0, 200],
        [7600, 0, 0, 1000],
      ],
      team: 7800,
    },
    {
      stake: 1000,
      kept: [0, 0, 0],
      lines: [
        [0, 0, 0, 1000],
        [0, 0, 0, 1000],
        [0, 0, 0, 1000],
      ],
      team: 0,
    },
    { stake: 1000, kept: [25], lines: [[10_000, 1000, 0, 0]], team: 10_000 },
    {
      stake: 103,
      kept: [20, 25],
      lines: [
        [8000, 82, 0, 21],
        [10_000, 103, 0, 0],
      ],
      team: 9000,
    },
    {
      stake: 110,
      kept: [25, 25, 25],
      lines: [
        [10_000, 110, 6, 0],
        [10_000, 110, 6, 0],
        [10_000, 110, 6, 0],
      ],
      team: 10_000,
    },
  ])("of stake $stake with $kept of 25 kept", async ({ stake, kept, lines, team }) => {
    const { missionId, people } = await finishedMission(stake, kept);
    await settle();

    const statement = await people[0]!.caller.mission.settlement({ missionId });
    expect(statement.teamRate).toBe(team);
    expect(statement.lines.map(({ rate, refund, bonus, forfeit }) => [rate, refund, bonus, forfeit])).toEqual(
      lines,
    );
    const sum = (column: number) => lines.reduce((total, line) => total + line[column]!, 0);
    expect(statement.totals).toEqual({
      stake: stake * kept.length,
      refund: sum(1),
      bonus: sum(2),
      forfeit: sum(3),
    });
    for (const [i, person] of people.entries())
      expect(await person.caller.point.balance()).toMatchObject({
        points: 100_000 - stake + lines[i]![1]! + lines[i]![2]!,
      });
    expect((await people[0]!.caller.mission.byId({ missionId })).status).toBe("CLOSE");
  });

  it("counts no more than what was asked for", async () => {
    const { missionId, people } = await finishedMission(1000, [3, 1], 1);
    await settle();
    const { lines } = await people[0]!.caller.mission.settlement({ missionId });
    expect(lines.map(({ rate }) => rate)).toEqual([10_000, 10_000]);
  });

  it("does nothing the second time, nor when two workers settle at once", async () => {
    const { people } = await finishedMission(1000, [25, 25]);
    const runs = await Promise.all([settle(), settle()]);
    expect(runs.reduce((changed, run) => changed + run.changed, 0)).toBe(1);
    expect(await settle()).toMatchObject({ read: 0, changed: 0, failed: 0 });
    expect(await people[0]!.caller.point.balance()).toMatchObject({ points: 100_050 });
  });

  it("closes no mission before its last day is over, and refuses to act for a moment that has not come", async () => {
    const { missionId, people } = await finishedMission(1000, [25, 25]);
    api.clock.set("2026-12-27T23:59:59+09:00");
    expect(await settle()).toMatchObject({ read: 0 });
    expect(await refusal(api.system.job.settleMissions({ asOf: "2026-12-28T00:00:00+09:00" }))).toBe(
      "BAD_REQUEST",
    );
    expect(
      await api.system.job.settleMissions({ asOf: "2026-12-28T00:00:00+09:00", dryRun: true }),
    ).toMatchObject({ changed: 1 });
    expect(await refusal(people[0]!.caller.mission.settlement({ missionId }))).toBe("MISSION_NOT_FOUND");
    api.clock.set("2026-12-28T00:00:00+09:00");
    expect(await settle()).toMatchObject({ changed: 1 });
  });

  it("settles everyone but the person in dispute on time, and the rest once it is decided", async () => {
    const { missionId, people } = await finishedMission(1000, [25, 24]);
    const [clean, disputed] = people;
    const inDispute = (disputedCount: number, acceptedCount: number) =>
      api.deps.db
        .update(memberships)
        .set({ disputedCount, acceptedCount })
        .where(sql`mission_id = ${missionId} and user_id = ${disputed!.id}`);
    await inDispute(1, 24);
    await settle();

    const waiting = await clean!.caller.mission.settlement({ missionId });
    expect(waiting).toMatchObject({ teamRate: null, totals: { refund: 1000, bonus: 0, forfeit: 0 } });
    expect(waiting.lines.map(({ rate }) => rate)).toEqual([10_000, null]);
    expect(await settle()).toMatchObject({ read: 0 });

    await inDispute(0, 25); // an operator found for the photo
    expect(await settle()).toMatchObject({ changed: 1 });
    const settled = await disputed!.caller.mission.settlement({ missionId });
    expect(settled).toMatchObject({ teamRate: 10_000, totals: { refund: 2000, bonus: 100, forfeit: 0 } });
    expect(await settle()).toMatchObject({ read: 0 });
  });

  it("pays each of several in dispute with their own last decision, and the bonus with the last of all", async () => {
    const { missionId, people } = await finishedMission(1000, [25, 24, 24]);
    const [clean, second, third] = people as [TestUser, TestUser, TestUser];
    const inDispute = ({ id }: TestUser, disputedCount: number, acceptedCount: number) =>
      api.deps.db
        .update(memberships)
        .set({ disputedCount, acceptedCount })
        .where(sql`mission_id = ${missionId} and user_id = ${id}`);
    const ratesNow = async () =>
      (await clean.caller.mission.settlement({ missionId })).lines.map(({ rate }) => rate);
    await inDispute(second, 1, 24);
    await inDispute(third, 2, 23);
    await settle();
    expect(await ratesNow()).toEqual([10_000, null, null]);

    await inDispute(third, 1, 24); // one of two: not their last
    expect(await settle()).toMatchObject({ read: 0 });
    await inDispute(third, 0, 25);
    expect(await settle()).toMatchObject({ changed: 1 });
    expect(await ratesNow()).toEqual([10_000, null, 10_000]);
    expect(await clean.caller.mission.settlement({ missionId })).toMatchObject({
      teamRate: null,
      totals: { refund: 2000, bonus: 0, forfeit: 0 },
    });
    expect(await settle()).toMatchObject({ read: 0 });

    await inDispute(second, 0, 25);
    expect(await settle()).toMatchObject({ changed: 1 });
    expect(await clean.caller.mission.settlement({ missionId })).toMatchObject({
      teamRate: 10_000,
      totals: { refund: 3000, bonus: 150, forfeit: 0 },
    });
  });

  it("passes over the one mission that can't be settled, says so, and stops nobody else", async () => {
    const good = [await finishedMission(1000, [25]), await finishedMission(1000, [25])];
    const bad = await finishedMission(1000, [25]);
    good.push(await finishedMission(1000, [0]));
    // An escrow that does not hold the stakes can't pay them out.
    await api.deps.db.execute(sql`update accounts set balance = 0 where mission_id = ${bad.missionId}`);
    expect(await settle()).toMatchObject({ read: 4, changed: 3, failed: 1 });
    for (const { missionId, people } of good)
      expect((await people[0]!.caller.mission.byId({ missionId })).status).toBe("CLOSE");
    expect((await bad.people[0]!.caller.mission.byId({ missionId: bad.missionId })).status).toBe("ONGOING");

    await api.deps.db.execute(sql`update accounts set balance = 1000 where mission_id = ${bad.missionId}`);
    expect(await settle()).toMatchObject({ read: 1, changed: 1, failed: 0 });
  });

  it("leaves the ledger balanced after all of this", async () => {
    const operator = await api.newUser({ role: "OPERATOR" });
    expect(await operator.caller.ledger.audit()).toMatchObject({ balanced: true, differences: [] });
  });
});
