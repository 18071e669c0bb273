import { postingNow } from "../points/index.js";
import { inTransaction } from "@octopus/db";
import { memberships, missions } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cancelMissions, claimMissionsToStart, startMissions } from "../missions/index.js";
import { openMission } from "../missions/open-mission.testing.js";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
let crowd: TestUser[];
beforeAll(async () => {
  api = await createTestApi();
  crowd = await Promise.all(Array.from({ length: 30 }, () => api.newUser({ points: 100_000 })));
});
afterAll(() => api.close());

/** Refusals are to be expected here; faults (a deadlock, a broken constraint) are not. */
const attempt = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => refusal(Promise.reject(error as Error)),
  );

async function everythingAddsUp(missionId: number) {
  const [mission] = await api.deps.db.select().from(missions).where(eq(missions.id, missionId));
  const seats = and(eq(memberships.missionId, missionId), eq(memberships.status, "ACTIVE"));
  expect(await api.deps.db.$count(memberships, seats)).toBe(mission!.memberCount);
  expect((await auditLedger(api.deps)).differences).toEqual([]);
  return mission!;
}

it("joining, leaving, kicking and cancelling across each other keep seats and points in balance", async () => {
  const [leader, ...people] = crowd as [TestUser, ...TestUser[]];
  const { id: missionId } = await openMission(leader, { capacity: 5 });
  await Promise.all(
    people.flatMap(({ id: userId, caller }, i) => [
      attempt(caller.membership.join({ missionId })),
      attempt(caller.membership.leave({ missionId })),
      attempt(caller.membership.join({ missionId })),
      attempt(leader.caller.membership.kick({ missionId, userId })),
      ...(i === 20 ? [attempt(leader.caller.mission.update({ missionId, capacity: 8 }))] : []),
    ]),
  );
  expect((await everythingAddsUp(missionId)).status).toBe("OPEN");

  const joining = people.map(({ caller }) => attempt(caller.membership.join({ missionId })));
  const cancelling = attempt(leader.caller.mission.cancel({ missionId }));
  await Promise.all([...joining, cancelling]);
  expect(await everythingAddsUp(missionId)).toMatchObject({ status: "CANCELLED", memberCount: 0 });
  const balances = await Promise.all(crowd.map(async ({ caller }) => (await caller.point.balance()).points));
  expect(new Set(balances)).toEqual(new Set([100_000]));
});

it("many missions cancelled from several sides while people come and go end without a deadlock", async () => {
  const leaders = crowd.slice(0, 6);
  const rooms = await Promise.all(leaders.map((leader) => openMission(leader, { capacity: 8 })));
  const ids = rooms.map(({ id }) => id);
  const cancelAll = (order: number[]) =>
    inTransaction(api.deps.db, (tx) => cancelMissions(tx, order, postingNow(api.deps)));
  const joinEverything = crowd
    .slice(6)
    .flatMap(({ caller }) => ids.map((missionId) => attempt(caller.membership.join({ missionId }))));
  const outcomes = await Promise.all([
    ...joinEverything.slice(0, 40),
    attempt(cancelAll(ids)),
    attempt(cancelAll([...ids].reverse())),
    ...leaders.map(({ caller }, i) => attempt(caller.mission.cancel({ missionId: ids[i]! }))),
    ...joinEverything.slice(40),
  ]);
  expect(outcomes).toContain("done");
  for (const id of ids) expect((await everythingAddsUp(id)).status).toBe("CANCELLED");
});

it("a mission starts or is cancelled, never both", async () => {
  const rooms = await Promise.all(crowd.slice(0, 12).map((leader) => openMission(leader)));
  const ids = rooms.map(({ id }) => id);
  await Promise.all([
    ...crowd.slice(0, 12).map(({ caller }, i) => attempt(caller.mission.cancel({ missionId: ids[i]! }))),
    ...[1, 2, 3].map(() =>
      inTransaction(api.deps.db, async (tx) =>
        startMissions(
          tx,
          await claimMissionsToStart(tx, "2026-11-23", { limit: 5, except: [] }),
          api.clock.realNow(),
        ),
      ),
    ),
  ]);
  for (const id of ids) {
    const mission = await everythingAddsUp(id);
    expect(["OPEN", "ONGOING", "CANCELLED"]).toContain(mission.status);
    expect(mission.memberCount).toBe(mission.status === "CANCELLED" ? 0 : 1);
  }
});
