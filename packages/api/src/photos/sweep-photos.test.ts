import { jobRunFailures, photos } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkIn, ongoingMission, upload } from "../check-ins/ongoing-mission.testing.js";
import type { Deps } from "../kernel/deps.js";
import { createTestApi, type TestApi } from "../testing/index.js";
import { processPhotos } from "./process-photos.js";
import { sweepPhotos } from "./sweep-photos.js";

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi({ photos: true });
});
afterEach(() => api.close());

const keys = async (prefix = "") => (await api.deps.store.list(prefix)).objects.map(({ key }) => key);
const rows = () => api.deps.db.select().from(photos).orderBy(photos.id);
const put = (key: string) => api.deps.store.write(key, Buffer.from("somebody left me"), "image/jpeg");

async function sweep({
  deps = api.deps,
  ...options
}: { deps?: Deps; dryRun?: boolean; stretch?: number } = {}) {
  const missing: [number, string][] = [];
  const counts = await sweepPhotos(deps, {
    asOf: api.clock.realNow(),
    dryRun: false,
    onMissing: (photoId, key) => Promise.resolve(void missing.push([photoId, key])),
    ...options,
  });
  return { counts, missing };
}

/** Three photos with their versions, one that waits for them, one that waits to be submitted. */
async function everyKind() {
  const { missionId, members } = await ongoingMission(api, { people: 5 });
  for (const { caller } of members.slice(0, 3)) await checkIn(caller, missionId);
  await processPhotos(api.deps);
  await checkIn(members[3]!.caller, missionId);
  await upload(members[4]!.caller, missionId);
  return rows();
}

describe("sweepPhotos", () => {
  it("finds nothing where bucket and database agree", async () => {
    await everyKind();
    const before = [await keys(), await rows()];
    api.clock.advanceRealTime({ days: 3 });
    expect(await sweep()).toEqual({ counts: { read: 7, changed: 0, skipped: 0, failed: 0 }, missing: [] });
    expect([await keys(), await rows()]).toEqual(before);
  });

  it.each([1, 2, 3, 5000])(
    "removes objects that no photo wants, %i at a time, once they are old",
    async (stretch) => {
      const [one] = await everyKind();
      const before = (await keys()).sort();
      const orphans = [
        one!.objectKey.replace("display/", "photos/"), // its original, left by a worker that died
        ...["photos/0/a", "photos/999/z", "display/0/a", "display/5/b", "display/999/z", "thumbnails/3/a"],
      ];
      for (const key of orphans) await put(key);
      api.clock.advanceRealTime({ days: 2 });
      await put("display/7/young");
      expect((await sweep({ stretch })).counts).toMatchObject({ changed: 0 });
      api.clock.advanceRealTime({ seconds: 1 });
      expect((await sweep({ stretch, dryRun: true })).counts).toMatchObject({
        read: 15,
        changed: 7,
        failed: 0,
      });
      expect(await keys()).toHaveLength(before.length + 8);
      expect(await sweep({ stretch })).toEqual({
        counts: { read: 15, changed: 7, skipped: 0, failed: 0 },
        missing: [],
      });
      expect((await keys()).sort()).toEqual([...before, "display/7/young"].sort());
    },
  );

  it("removes what is left of a photo that is deleted", async () => {
    const [one] = await everyKind();
    await api.deps.db.update(photos).set({ status: "DELETED" }).where(eq(photos.id, one!.id));
    api.clock.advanceRealTime({ days: 3 });
    expect((await sweep()).counts).toMatchObject({ changed: 2, failed: 0 });
    expect(await keys()).not.toContain(one!.thumbnailKey);
  });

  it("keeps what a submission or a work on versions that goes on right now may have left or may want", async () => {
    const all = await everyKind();
    const waiting = all[3]!.objectKey;
    const pending = all[4]!.objectKey;
    const halves = [
      waiting.replace("photos/", "display/"),
      waiting.replace("photos/", "thumbnails/"),
      pending.replace("pending/", "photos/"),
    ];
    for (const key of halves) await put(key);
    api.clock.advanceRealTime({ days: 3 });
    expect((await sweep()).counts).toMatchObject({ changed: 0, failed: 0 });
    expect(await keys()).toEqual(expect.arrayContaining(halves));
  });

  it.each([1, 2, 5000])(
    "tells of photos whose object is gone, %i at a time, and changes nothing",
    async (stretch) => {
      const all = await everyKind();
      const gone: [number, string][] = [
        [all[3]!.id, all[3]!.objectKey],
        [all[1]!.id, all[1]!.objectKey],
        [all[2]!.id, all[2]!.thumbnailKey!],
      ];
      for (const [, key] of gone) await api.deps.store.remove(key);
      expect((await sweep({ stretch })).missing).toEqual([]); // younger than two days
      api.clock.advanceRealTime({ days: 3 });
      const { counts, missing } = await sweep({ stretch });
      expect(counts).toMatchObject({ changed: 0, failed: 3 });
      expect(missing).toEqual(gone);
      expect(await rows()).toEqual(all);
    },
  );

  it("tells of every photo when the whole bucket is gone", async () => {
    await everyKind();
    for (const key of await keys()) await api.deps.store.remove(key);
    api.clock.advanceRealTime({ days: 3 });
    expect((await sweep({ stretch: 2 })).counts).toEqual({ read: 0, changed: 0, skipped: 0, failed: 7 });
  });

  it("tells of none that came, or went, while it was looking", async () => {
    const all = await everyKind();
    api.clock.advanceRealTime({ days: 3 });
    const [late, deleted] = all;
    await api.deps.store.remove(late!.objectKey);
    await api.deps.store.remove(deleted!.objectKey);
    const deps = {
      ...api.deps,
      store: {
        ...api.deps.store,
        // Between its listing and its second look.
        async head(key: string) {
          if (key === late!.objectKey) await put(key);
          else await api.deps.db.update(photos).set({ status: "DELETED" }).where(eq(photos.id, deleted!.id));
          return api.deps.store.head(key);
        },
      },
    };
    expect((await sweep({ deps })).missing).toEqual([]);
  });

  it("counts what the store would not remove, and goes on", async () => {
    await everyKind();
    await put("photos/0/a");
    await put("photos/0/b");
    api.clock.advanceRealTime({ days: 3 });
    const remove = (key: string) =>
      key === "photos/0/a" ? Promise.reject(new Error("away")) : api.deps.store.remove(key);
    const deps = { ...api.deps, store: { ...api.deps.store, remove } };
    expect((await sweep({ deps })).counts).toMatchObject({ changed: 1, failed: 1 });
  });

  it("is a job whose run names the photos that lost their objects", async () => {
    const all = await everyKind();
    await api.deps.store.remove(all[0]!.objectKey);
    api.clock.advance({ days: 3 });
    expect(await api.system.job.sweepPhotos({ dryRun: true })).toMatchObject({ read: 6, failed: 1 });
    expect(await api.deps.db.select().from(jobRunFailures)).toEqual([]);
    const { runId } = await api.system.job.sweepPhotos();
    expect(await api.deps.db.select().from(jobRunFailures)).toEqual([
      { runId, subjectId: all[0]!.id, error: `no object ${all[0]!.objectKey}` },
    ]);
  });
});
