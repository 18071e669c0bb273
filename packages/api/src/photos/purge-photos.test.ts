import { inTransaction } from "@octopus/db";
import { checkIns, missions, photos } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkIn, ongoingMission, takePhoto, upload } from "../check-ins/ongoing-mission.testing.js";
import type { Deps } from "../kernel/deps.js";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { processPhotos } from "./process-photos.js";
import { purgePhotos } from "./purge-photos.js";

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi({ photos: true });
});
afterEach(() => api.close());

const keys = async () => (await api.deps.store.list("")).objects.map(({ key }) => key);
const rows = () => api.deps.db.select().from(photos).orderBy(photos.id);
const nothing = { read: 0, changed: 0, skipped: 0, failed: 0 };
const purge = (deps: Deps = api.deps, options: Partial<Parameters<typeof purgePhotos>[1]> = {}) =>
  purgePhotos(deps, { asOf: api.clock.now(), dryRun: false, ...options });

/** A mission with a photo of each member on its first day, settled on the first instant of 2086-11-30. */
async function settledMission(people = 2) {
  const { missionId, members } = await ongoingMission(api, { people });
  const taken = await takePhoto();
  for (const { caller } of members)
    await checkIn(caller, missionId, caller === members[0]!.caller ? taken : undefined);
  return { missionId, members, taken };
}
async function settle() {
  api.clock.set("2086-11-30T00:00:00+09:00");
  await api.system.job.advanceMissions();
  await api.system.job.settleMissions();
}

describe("purgePhotos", () => {
  it("removes a mission's photos 90 days after its settlement, and keeps what they prove", async () => {
    const { missionId, members, taken } = await settledMission();
    await processPhotos(api.deps);
    await settle();
    const before = await rows();

    api.clock.set("2087-02-27T23:59:59+09:00");
    expect(await purge()).toEqual(nothing);
    expect((await members[1]!.caller.checkIn.photos({ missionId })).photos).toHaveLength(2);
    expect(await members[1]!.caller.checkIn.calendar({ missionId })).toMatchObject({ photosPurged: false });

    api.clock.set("2087-02-28T00:00:00+09:00");
    expect(await purge(api.deps, { dryRun: true })).toEqual({ ...nothing, read: 2, changed: 2 });
    expect(await rows()).toEqual(before);
    expect(await purge()).toEqual({ ...nothing, read: 2, changed: 2 });
    expect(await keys()).toEqual([]);
    const after = await rows();
    expect(after.map(({ sha256 }) => sha256)).toEqual(before.map(({ sha256 }) => sha256));
    expect(after).toMatchObject([1, 2].map(() => ({ status: "DELETED", deletedAt: api.clock.realNow() })));
    const [mission] = await api.deps.db.select().from(missions).where(eq(missions.id, missionId));
    expect(mission!.photosPurgedAt).toEqual(api.clock.realNow());
    expect(await purge()).toEqual(nothing);

    expect((await members[1]!.caller.checkIn.photos({ missionId })).photos).toEqual([]);
    const calendar = await members[1]!.caller.checkIn.calendar({ missionId });
    expect(calendar.photosPurged).toBe(true);
    expect(calendar.members.flatMap((member) => member.checkIns)).toHaveLength(2);
    expect(
      await refusal(members[1]!.caller.checkIn.photo({ checkInId: calendar.members[0]!.checkIns[0]!.id })),
    ).toBe("PICTURE_NOT_FOUND");
    const next = await ongoingMissionLater();
    expect(await refusal(upload(next.members[0]!.caller, next.missionId, taken))).toBe("PHOTO_ALREADY_USED");
  });

  async function ongoingMissionLater() {
    const mission = await ongoingMission(api);
    await api.system.job.advanceMissions();
    return mission;
  }

  it("counts from the settlement, by mission time: that of one that waits for a dispute has not come", async () => {
    const { missionId, members } = await settledMission();
    const calendar = await members[0]!.caller.checkIn.calendar({ missionId });
    const checkInId = calendar.members[1]!.checkIns[0]!.id;
    await members[0]!.caller.checkIn.dispute({ checkInId, reason: "어제 사진 같아요" });
    await settle();
    api.clock.set("2087-06-01T00:00:00+09:00");
    expect(await purge()).toEqual(nothing);
    api.clock.advanceRealTime({ days: 365 });
    expect(await purge()).toEqual(nothing);
  });

  it("removes an original that was never worked on, too, and every version that half a work left", async () => {
    await settledMission();
    await settle();
    for (const { objectKey } of await rows())
      await api.deps.store.write(objectKey.replace("photos/", "display/"), Buffer.from("half"), "image/jpeg");
    api.clock.set("2087-03-01T00:00:00+09:00");
    expect(await purge()).toMatchObject({ changed: 2 });
    expect(await keys()).toEqual([]);
  });

  it("goes on where somebody stopped it between the objects and the rows", async () => {
    const { missionId } = await settledMission(3);
    await processPhotos(api.deps);
    await settle();
    api.clock.set("2087-03-01T00:00:00+09:00");
    for (const key of (await keys()).slice(0, 3)) await api.deps.store.remove(key);
    expect(await purge(api.deps, { photosAtOnce: 2 })).toEqual({ ...nothing, read: 3, changed: 3 });
    expect(await keys()).toEqual([]);
    const [mission] = await api.deps.db.select().from(missions).where(eq(missions.id, missionId));
    expect(mission!.photosPurgedAt).not.toBeNull();
  });

  it("keeps the row, and the mission due, for what the store would not remove", async () => {
    await settledMission(3);
    await processPhotos(api.deps);
    await settle();
    api.clock.set("2087-03-01T00:00:00+09:00");
    const stuck = (await rows())[0]!;
    const remove = (key: string) =>
      key === stuck.thumbnailKey ? Promise.reject(new Error("away")) : api.deps.store.remove(key);
    const deps = { ...api.deps, store: { ...api.deps.store, remove } };
    expect(await purge(deps, { photosAtOnce: 1 })).toEqual({ ...nothing, read: 3, changed: 2, failed: 1 });
    expect((await rows()).map(({ status }) => status)).toEqual(["READY", "DELETED", "DELETED"]);
    expect(await purge()).toEqual({ ...nothing, read: 1, changed: 1 });
    expect(await keys()).toEqual([]);
  });

  it("shares many missions among several workers, in chunks", async () => {
    const many = [await settledMission(2), await settledMission(3), await settledMission(2)];
    await settle();
    api.clock.set("2087-03-01T00:00:00+09:00");
    const runs = await Promise.all(
      [1, 2, 3].map((size) => purge(api.deps, { missionsAtOnce: size, photosAtOnce: size })),
    );
    expect(runs.reduce((sum, { changed }) => sum + changed, 0)).toBe(7);
    expect((await rows()).every(({ status }) => status === "DELETED")).toBe(true);
    await purge();
    const closed = await api.deps.db.select().from(missions);
    expect(closed.filter(({ photosPurgedAt }) => photosPurgedAt !== null)).toHaveLength(many.length);
    expect(await api.deps.db.select().from(checkIns)).toHaveLength(7);
  });

  it("leaves to another who is at it, and comes back for it", async () => {
    await settledMission(2);
    await settle();
    api.clock.set("2087-03-01T00:00:00+09:00");
    const [first] = await rows();
    await inTransaction(api.deps.db, async (tx) => {
      await tx.select().from(photos).where(eq(photos.id, first!.id)).for("update");
      expect(await purge()).toEqual({ ...nothing, read: 1, changed: 1 });
    });
    expect(await purge()).toEqual({ ...nothing, read: 1, changed: 1 });
  });
});
