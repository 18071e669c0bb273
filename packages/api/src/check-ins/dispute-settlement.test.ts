import { inTransaction } from "@octopus/db";
import { checkInDisputes, memberships } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newDevice } from "../notifications/notifications.testing.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { checkIn, ongoingMission } from "./ongoing-mission.testing.js";

/** A dispute from the first word to the last point, as people live it. */

let api: TestApi;
let operator: TestUser;
beforeEach(async () => {
  api = await createTestApi({ photos: true, push: true });
  operator = await api.newUser({ role: "OPERATOR" });
});
afterEach(() => api.close());

const reason = "어제 찍은 사진 같아요";
const OVER = "2086-11-30T00:00:00+09:00";
const settle = () => api.system.job.settleMissions();

/** Three people, one check-in each is all there is to do, and all have done it: `owner` leads. */
async function keptMission() {
  const { missionId, members } = await ongoingMission(api, { people: 3, daysPerWeek: 1 });
  const [owner, raiser, witness] = members as [TestUser, TestUser, TestUser];
  await api.system.job.advanceMissions();
  const { checkInId } = await checkIn(owner.caller, missionId);
  for (const { caller } of [raiser, witness]) await checkIn(caller, missionId);
  const dispute = () => raiser.caller.checkIn.dispute({ checkInId, reason });
  const decide = async (accepted: boolean) => {
    const [row] = await api.deps.db
      .select()
      .from(checkInDisputes)
      .where(eq(checkInDisputes.checkInId, checkInId));
    await operator.caller.operator.decideDispute({ disputeId: row!.id, accepted });
  };
  const lines = async () => {
    const statement = await witness.caller.mission.settlement({ missionId });
    return [statement.teamRate, ...statement.lines.map((line) => [line.rate, line.refund + line.bonus])];
  };
  return { missionId, checkInId, owner, raiser, witness, dispute, decide, lines };
}

describe.each([
  [true, [10_000, [10_000, 1_050], [10_000, 1_050], [10_000, 1_050]]],
  [false, [6_666, [0, 0], [10_000, 1_000], [10_000, 1_000]]],
] as const)("a dispute that is accepted (%s)", (accepted, expected) => {
  it("before the end counts so at the settlement", async () => {
    const { missionId, owner, dispute, decide, lines } = await keptMission();
    const rates = async () => {
      const { teamRate, members } = await owner.caller.checkIn.calendar({ missionId });
      return [teamRate, members[0]!.rate];
    };
    await dispute();
    expect(await rates()).toEqual([6_666, 0]);
    await decide(accepted);
    expect(await rates()).toEqual(accepted ? [10_000, 10_000] : [6_666, 0]);
    api.clock.set(OVER);
    await settle();
    expect(await lines()).toEqual(expected);
    expect(await operator.caller.ledger.audit()).toMatchObject({ balanced: true });
  });

  it("after the end holds the lines that wait for it, and everyone who waited is told", async () => {
    const { missionId, witness, dispute, decide, lines } = await keptMission();
    await dispute();
    api.clock.set(OVER);
    await settle();
    expect(await lines()).toEqual([null, [null, 0], [10_000, 1_000], [10_000, 1_000]]);
    const browser = await newDevice(api, witness.caller);
    await decide(accepted);
    await api.system.job.sendNotifications();
    const [shown] = await api.pushService!.shown(browser);
    expect(shown!.body).toBe("이의에 결정이 나서, 미뤄 둔 정산을 이제 마칠 수 있어요.");
    expect(new URL(shown!.url).pathname).toBe(`/missions/${missionId}`);
    await settle();
    expect(await lines()).toEqual(expected);
    expect(await settle()).toMatchObject({ read: 0 });
    expect(await operator.caller.ledger.audit()).toMatchObject({ balanced: true });
  });
});

it("the team is told once nothing waits any more, not at each decision", async () => {
  const { missionId, owner, witness, dispute, decide } = await keptMission();
  await dispute();
  const { members } = await owner.caller.checkIn.calendar({ missionId });
  const second = members.find(({ userId }) => userId === witness.id)!.checkIns[0]!.id;
  await owner.caller.checkIn.dispute({ checkInId: second, reason });
  api.clock.set(OVER);
  await settle();
  const browser = await newDevice(api, witness.caller);
  await decide(true);
  await api.system.job.sendNotifications();
  expect(await api.pushService!.shown(browser)).toEqual([]);
});

describe("a dispute and the end of the mission at one instant", () => {
  async function somebodyWaits(): Promise<void> {
    const waiting = sql`select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await api.deps.db.execute<{ count: number }>(waiting))[0]!.count === 0);
  }

  it("leave the settlement whole when the night falls while the dispute is on its way", async () => {
    const { missionId, dispute, lines } = await keptMission();
    const settled = await inTransaction(api.deps.db, async (tx) => {
      // Stops the dispute between its two locks.
      await tx.select().from(memberships).where(eq(memberships.missionId, missionId)).for("update");
      const disputed = refusal(dispute());
      await somebodyWaits();
      api.clock.set(OVER);
      return { disputed, run: settle() };
    });
    expect(await settled.disputed).toBe("MISSION_NOT_ONGOING");
    expect(await settled.run).toMatchObject({ changed: 1, failed: 0 });
    expect((await lines())[0]).toBe(10_000);
  });

  it("hold what the dispute is about when it came first", async () => {
    const { missionId, owner, witness, lines } = await keptMission();
    api.clock.set("2086-11-29T23:59:59.999+09:00");
    // Checked in again nowhere: the window is over. What is disputed must be of the last 24 hours.
    await api.deps.db.execute(
      sql`update check_ins set at = '2086-11-29T06:10:00+09:00' where mission_id = ${missionId}`,
    );
    const { members } = await owner.caller.checkIn.calendar({ missionId });
    const last = members.find(({ userId }) => userId === witness.id)!.checkIns[0]!.id;
    await owner.caller.checkIn.dispute({ checkInId: last, reason });
    api.clock.set(OVER);
    await Promise.all([settle(), settle()]);
    expect(await lines()).toEqual([null, [10_000, 1_000], [10_000, 1_000], [null, 0]]);
  });
});
