import { inTransaction, type Tx } from "@octopus/db";
import { memberships, missions } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { announced, checkIn, ongoingMission, takePhoto, upload } from "./ongoing-mission.testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

async function somebodyWaits(): Promise<void> {
  const waiting = sql`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await api.deps.db.execute<{ count: number }>(waiting))[0]!.count === 0);
}

/** Locks as settlement does, mission first; `request` comes between the two locks. */
function duringSettlement<Answer>(missionId: number, request: () => Promise<Answer>): Promise<Answer> {
  const locked = (tx: Tx, what: typeof missions | typeof memberships, column: typeof missions.id) =>
    tx.select({ id: what.id }).from(what).where(eq(column, missionId)).for("update");
  return inTransaction(api.deps.db, async (tx) => {
    await locked(tx, missions, missions.id);
    const answer = request();
    await Promise.race([answer.catch(() => undefined), somebodyWaits()]);
    await locked(tx, memberships, memberships.missionId as unknown as typeof missions.id);
    return { answer };
  }).then(({ answer }) => answer);
}

describe("a settlement that begins while a member is at it", () => {
  it("and an announced photo wait for each other in one direction", async () => {
    const { missionId, members } = await ongoingMission(api);
    const photo = announced(await takePhoto());
    const { photoId } = await duringSettlement(missionId, () =>
      members[0]!.caller.checkIn.requestUpload({ missionId, ...photo }),
    );
    expect(photoId).toBeGreaterThan(0);
  });

  it("and a submission, a dispute too", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [mine, other] = members;
    const photoId = await upload(mine!.caller, missionId);
    await duringSettlement(missionId, () => mine!.caller.checkIn.submit({ missionId, photoId }));
    const { checkInId } = await checkIn(other!.caller, missionId);
    const dispute = { checkInId, reason: "어제 찍은 사진 같아요" };
    await duringSettlement(missionId, () => mine!.caller.checkIn.dispute(dispute));
    expect(await refusal(mine!.caller.checkIn.dispute(dispute))).toBe("DISPUTE_NOT_ALLOWED");
  });
});
