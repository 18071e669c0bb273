import { inTransaction } from "@octopus/db";
import { photos } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { submittedKey } from "./object-keys.js";
import { announced, ongoingMission, put, takePhoto, upload } from "./ongoing-mission.testing.js";
import { purgeUploads } from "./purge-uploads.js";

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi({ photos: true });
});
afterEach(() => api.close());

const keysIn = async (prefix: string) => (await api.deps.store.list(prefix)).objects.map(({ key }) => key);
const rows = () => api.deps.db.select().from(photos).orderBy(photos.id);
const purge = (options: { dryRun?: boolean; limit?: number } = {}) =>
  purgeUploads(api.deps, { asOf: api.clock.realNow(), dryRun: false, ...options });

describe("purgeUploads", () => {
  it("removes what was announced more than 24 hours ago and never submitted, sent or not", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [me, other] = members;
    const submitted = await upload(me!.caller, missionId);
    await me!.caller.checkIn.submit({ missionId, photoId: submitted });
    await upload(other!.caller, missionId);
    await other!.caller.checkIn.requestUpload({ missionId, ...announced(await takePhoto()) });
    api.clock.advance({ minutes: 1 });
    const young = await upload(other!.caller, missionId);

    api.clock.advanceRealTime({ hours: 23, minutes: 59 });
    expect(await purge()).toEqual({ read: 0, changed: 0, skipped: 0, failed: 0 });
    api.clock.advanceRealTime({ seconds: 1 });
    expect(await purge({ dryRun: true })).toEqual({ read: 2, changed: 2, skipped: 0, failed: 0 });
    expect(await rows()).toHaveLength(4);
    expect(await purge()).toEqual({ read: 2, changed: 2, skipped: 0, failed: 0 });
    expect((await rows()).map(({ id }) => id)).toEqual([submitted, young]);
    expect(await keysIn("pending/")).toHaveLength(1);
    expect(await keysIn("photos/")).toHaveLength(1);
    expect(await purge()).toEqual({ read: 0, changed: 0, skipped: 0, failed: 0 });
  });

  it("goes by the real clock, however far mission time is ahead", async () => {
    const { missionId, members } = await ongoingMission(api);
    await upload(members[0]!.caller, missionId);
    api.clock.advance({ days: 3 });
    api.clock.advanceRealTime({ days: -3 });
    expect(await purge()).toMatchObject({ read: 0 });
  });

  it("removes what half a submission left, and what an old URL brought after a whole one", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller } = members[0]!;
    const taken = await takePhoto();
    const ticket = await caller.checkIn.requestUpload({ missionId, ...announced(taken) });
    await put(ticket, taken.bytes);
    await caller.checkIn.submit({ missionId, photoId: ticket.photoId });
    await put(ticket, taken.bytes);

    await upload(members[1]!.caller, missionId);
    const half = (await rows())[1]!;
    await api.deps.store.write(submittedKey(half.objectKey), taken.bytes, "image/jpeg");
    expect(await keysIn("photos/")).toHaveLength(2);

    api.clock.advanceRealTime({ hours: 25 });
    expect(await purge({ dryRun: true })).toMatchObject({ read: 2, changed: 2 });
    expect(await purge()).toMatchObject({ read: 2, changed: 2 });
    expect(await keysIn("pending/")).toEqual([]);
    expect(await keysIn("photos/")).toEqual([(await rows())[0]!.objectKey]);
  });

  it("works through more than a chunk, and shares the work", async () => {
    const { missionId, members } = await ongoingMission(api);
    for (const { caller } of members) for (let count = 0; count < 5; count++) await upload(caller, missionId);
    api.clock.advanceRealTime({ hours: 25 });
    const runs = await Promise.all([purge({ limit: 2 }), purge({ limit: 3 }), purge({ limit: 1 })]);
    expect(runs.reduce((sum, { changed }) => sum + changed, 0)).toBe(10);
    expect(await rows()).toEqual([]);
    expect(await keysIn("")).toEqual([]);
  });

  it("passes over an upload that is being submitted", async () => {
    const { missionId, members } = await ongoingMission(api);
    const photoId = await upload(members[0]!.caller, missionId);
    api.clock.advanceRealTime({ hours: 25 });
    await inTransaction(api.deps.db, async (tx) => {
      await tx.select().from(photos).where(eq(photos.id, photoId)).for("update");
      expect(await purge()).toMatchObject({ read: 0, changed: 0 });
    });
    expect(await rows()).toHaveLength(1);
    expect(await purge()).toMatchObject({ read: 1, changed: 1 });
    expect(await refusal(members[0]!.caller.checkIn.submit({ missionId, photoId }))).toBe(
      "PICTURE_NOT_FOUND",
    );
  });

  it("keeps the row of what the store would not remove, and finds it again", async () => {
    const { missionId, members } = await ongoingMission(api);
    await upload(members[0]!.caller, missionId);
    await upload(members[1]!.caller, missionId);
    api.clock.advanceRealTime({ hours: 25 });
    const stuck = (await rows())[0]!;
    const remove = (key: string) =>
      key === stuck.objectKey ? Promise.reject(new Error("the store is away")) : api.deps.store.remove(key);
    const deps = { ...api.deps, store: { ...api.deps.store, remove } };
    const counts = await purgeUploads(deps, { asOf: api.clock.realNow(), dryRun: false, limit: 1 });
    expect(counts).toEqual({ read: 2, changed: 1, skipped: 0, failed: 1 });
    expect(await rows()).toMatchObject([{ id: stuck.id }]);
    expect(await purge()).toMatchObject({ changed: 1, failed: 0 });
  });
});
