import { checkIns, photos } from "@octopus/db/schema";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkIn, ongoingMission, takePhoto, upload } from "../check-ins/ongoing-mission.testing.js";
import type { Deps } from "../kernel/deps.js";
import { MAX_ATTEMPTS } from "../kernel/retry-delay.js";
import type { ObjectStore } from "../ports/object-store.js";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { expectPixelsAlone, photoWithMetadata } from "./photos.testing.js";
import { processPhotos } from "./process-photos.js";

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi({ photos: true });
});
afterEach(() => api.close());

const keysIn = async (prefix = "") => (await api.deps.store.list(prefix)).objects.map(({ key }) => key);
const rows = () => api.deps.db.select().from(photos).orderBy(photos.id);
const withStore = (store: Partial<ObjectStore>): Deps => ({
  ...api.deps,
  store: { ...api.deps.store, ...store },
});
const away = () => Promise.reject(new Error("the store is away"));
const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
const originalOf = (objectKey: string) => objectKey.replace(/^\w+\//, "photos/");

describe("processPhotos", () => {
  it("makes what the team sees, without a word of what the file told, and removes the original", async () => {
    const { missionId, members } = await ongoingMission(api);
    const taken = await photoWithMetadata({ takenAt: "2086:11:23 06:08:00" });
    const { checkInId } = await checkIn(members[0]!.caller, missionId, taken);
    expect(await processPhotos(api.deps)).toEqual({ read: 1, changed: 1, skipped: 0, failed: 0 });

    const [photo] = await rows();
    expect(photo).toMatchObject({
      status: "READY",
      takenSecondsBefore: 120,
      camera: "Apple iPhone 15",
      nextAttemptAt: null,
      deletedAt: null,
    });
    expect((await keysIn()).sort()).toEqual([photo!.objectKey, photo!.thumbnailKey].sort());
    for (const size of ["thumb", "full"] as const) {
      const { url } = await members[1]!.caller.checkIn.photo({ checkInId, size });
      const response = await fetch(url);
      expect(response.headers.get("content-type")).toBe(size === "thumb" ? "image/webp" : "image/jpeg");
      expect(response.headers.get("cache-control")).toBe("private, max-age=300");
      expectPixelsAlone(Buffer.from(await response.arrayBuffer()));
    }
    expect(await processPhotos(api.deps)).toMatchObject({ read: 0 });
  });

  it.each([
    { ahead: 3, takenAt: "2086:11:20 06:09:00" },
    { ahead: -3, takenAt: "2086:11:26 06:09:00" },
  ])("counts the time before by the real clock, with mission time $ahead days ahead", async (far) => {
    const { missionId, members } = await ongoingMission(api);
    api.clock.advanceRealTime({ days: -far.ahead });
    await checkIn(members[0]!.caller, missionId, await photoWithMetadata(far));
    await processPhotos(api.deps);
    expect((await rows())[0]).toMatchObject({ takenSecondsBefore: 60 });
  });

  it("knows nothing of a photo that tells nothing", async () => {
    const { missionId, members } = await ongoingMission(api);
    await checkIn(members[0]!.caller, missionId);
    await processPhotos(api.deps);
    expect((await rows())[0]).toMatchObject({ status: "READY", takenSecondsBefore: null, camera: null });
  });

  it("leaves alone what was not submitted", async () => {
    const { missionId, members } = await ongoingMission(api);
    await upload(members[0]!.caller, missionId);
    expect(await processPhotos(api.deps)).toMatchObject({ read: 0 });
  });

  it("only counts when it is dry, and stops at its limit", async () => {
    const { missionId, members } = await ongoingMission(api, { people: 3 });
    for (const { caller } of members) await checkIn(caller, missionId);
    const before = await rows();
    expect(await processPhotos(api.deps, { dryRun: true })).toMatchObject({ read: 3, changed: 3 });
    expect(await rows()).toEqual(before);
    expect(await processPhotos(api.deps, { limit: 2 })).toMatchObject({ read: 2, changed: 2 });
  });

  it("works on each photo once when many workers start at one instant, and on one at a time", async () => {
    const { missionId, members } = await ongoingMission(api, { people: 8 });
    for (const { caller } of members) await checkIn(caller, missionId);
    const read: string[] = [];
    let now = 0;
    let most = 0;
    const counting = withStore({
      async read(key, options) {
        read.push(key);
        most = Math.max(most, ++now);
        return api.deps.store.read(key, options).finally(() => (now -= 1));
      },
    });
    const runs = await Promise.all([counting, counting, counting].map((deps) => processPhotos(deps)));
    expect(runs.reduce((sum, { changed }) => sum + changed, 0)).toBe(8);
    expect(new Set(read).size).toBe(8);
    expect(read).toHaveLength(8);
    expect(most).toBeLessThanOrEqual(3);
    expect((await rows()).every(({ status }) => status === "READY")).toBe(true);
  });

  it("shows the original to whoever took it and to nobody else, until then", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [me, other] = members;
    const taken = await photoWithMetadata();
    const { checkInId } = await checkIn(me!.caller, missionId, taken);
    const { url } = await me!.caller.checkIn.photo({ checkInId });
    expect((await bytesAt(url)).equals(taken.bytes)).toBe(true);
    expect(await refusal(other!.caller.checkIn.photo({ checkInId }))).toBe("PICTURE_NOT_FOUND");
    expect((await other!.caller.checkIn.photos({ missionId })).photos).toEqual([]);
    expect((await me!.caller.checkIn.photos({ missionId })).photos).toHaveLength(1);
    await processPhotos(api.deps);
    expect((await other!.caller.checkIn.photos({ missionId })).photos).toHaveLength(1);
  });

  it("wakes the worker when a photo was submitted, and the team's pages when it can be seen", async () => {
    const { missionId, members } = await ongoingMission(api);
    const listener = postgres(api.databaseUrl, { max: 1 });
    try {
      let woken = 0;
      const changed: string[] = [];
      await listener.listen("photos", () => void woken++);
      await checkIn(members[0]!.caller, missionId);
      await expect.poll(() => woken).toBe(1);
      await listener.listen("mission_changes", (id) => void changed.push(id));
      await processPhotos(api.deps);
      await expect.poll(() => changed).toEqual([String(missionId)]);
    } finally {
      await listener.end();
    }
  });
});

describe("a photo that fails", () => {
  it("waits for a store that is away, as long as that takes, and holds up no more than one", async () => {
    const { missionId, members } = await ongoingMission(api, { people: 5 });
    for (const { caller } of members) await checkIn(caller, missionId);
    for (let minute = 0; minute < MAX_ATTEMPTS + 2; minute++) {
      const counts = await processPhotos(withStore({ read: away }));
      expect(counts.changed).toBe(0);
      expect(counts.read).toBe(1);
      api.clock.advanceRealTime({ minutes: 1 });
    }
    expect((await rows()).every(({ status, attempts }) => status === "UPLOADED" && attempts === 0)).toBe(
      true,
    );
    expect(await processPhotos(api.deps)).toMatchObject({ changed: 5, failed: 0 });
  });

  it("changes no row when the versions can't be written, whichever of them", async () => {
    const { missionId, members } = await ongoingMission(api);
    await checkIn(members[0]!.caller, missionId);
    const [before] = await rows();
    for (const prefix of ["display/", "thumbnails/"]) {
      const write: ObjectStore["write"] = (key, ...rest) =>
        key.startsWith(prefix) ? away() : api.deps.store.write(key, ...rest);
      expect(await processPhotos(withStore({ write }))).toMatchObject({ changed: 0, failed: 1 });
      expect(await rows()).toMatchObject([{ status: "UPLOADED", objectKey: before!.objectKey }]);
      api.clock.advanceRealTime({ minutes: 1 });
    }
    expect(await processPhotos(api.deps)).toMatchObject({ changed: 1 });
  });

  it("is shown all the same when its original can't be removed", async () => {
    const { missionId, members } = await ongoingMission(api);
    await checkIn(members[0]!.caller, missionId);
    expect(await processPhotos(withStore({ remove: away }))).toMatchObject({ changed: 1, failed: 0 });
    expect(await keysIn("photos/")).toHaveLength(1);
  });

  it("is worked on again, when its time is over, after a process that took it and died", async () => {
    const { missionId, members } = await ongoingMission(api);
    await checkIn(members[0]!.caller, missionId);
    let die = () => {};
    const dead = processPhotos(
      withStore({ read: () => new Promise((_, reject) => (die = () => reject(new Error("died")))) }),
    );
    await expect.poll(async () => (await rows())[0]!.attempts).toBe(1);
    expect(await processPhotos(api.deps)).toMatchObject({ read: 0 });
    api.clock.advanceRealTime({ minutes: 5 });
    expect(await processPhotos(api.deps)).toMatchObject({ changed: 1 });
    const [ready] = await rows();
    die();
    await dead;
    expect(await rows()).toEqual([ready]);
  });

  it("lets one that lost its lease change nothing of what another has made", async () => {
    const { missionId, members } = await ongoingMission(api);
    await checkIn(members[0]!.caller, missionId);
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const slow = processPhotos(
      withStore({
        async write(key, bytes, contentType) {
          await held;
          await api.deps.store.write(key, bytes, contentType);
        },
      }),
    );
    await expect.poll(async () => (await rows())[0]!.attempts).toBe(1);
    api.clock.advanceRealTime({ minutes: 5 });
    await processPhotos(api.deps);
    const before = await rows();
    goOn();
    expect(await slow).toMatchObject({ changed: 0, skipped: 1 });
    expect(await rows()).toEqual(before);
    expect((await keysIn()).sort()).toEqual([before[0]!.objectKey, before[0]!.thumbnailKey].sort());
  });

  it("waits longer each time and is given up after the eighth: nothing to see, nothing forgotten", async () => {
    const { missionId, members } = await ongoingMission(api);
    const taken = await takePhoto();
    const { checkInId } = await checkIn(members[0]!.caller, missionId, taken);
    const { objectKey, sha256 } = (await rows())[0]!;
    await api.deps.store.write(objectKey, Buffer.from("the store has lost half of it"), "image/jpeg");
    const waits: number[] = [];
    for (let attempts = 1; attempts < MAX_ATTEMPTS; attempts++) {
      expect(await processPhotos(api.deps)).toMatchObject({ read: 1, changed: 0, failed: 1 });
      const [row] = await rows();
      expect(row).toMatchObject({ status: "UPLOADED", attempts });
      const seconds = (row!.nextAttemptAt!.getTime() - api.clock.realNow().getTime()) / 1000;
      waits.push(seconds);
      expect(await processPhotos(api.deps)).toMatchObject({ read: 0 });
      api.clock.advanceRealTime({ seconds });
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(await processPhotos(api.deps)).toMatchObject({ read: 1, failed: 1 });
    expect(await rows()).toMatchObject([{ status: "DELETED", sha256, deletedAt: api.clock.realNow() }]);
    expect(await keysIn()).toEqual([]);
    expect(await refusal(members[0]!.caller.checkIn.photo({ checkInId }))).toBe("PICTURE_NOT_FOUND");
    expect(await api.deps.db.select().from(checkIns)).toMatchObject([{ id: checkInId, status: "ACCEPTED" }]);
    expect(await refusal(upload(members[1]!.caller, missionId, taken))).toBe("PHOTO_ALREADY_USED");
  });

  it("is given up without another try when whoever works on it dies of it, and when its object is gone", async () => {
    const { missionId, members } = await ongoingMission(api);
    for (const { caller } of members) await checkIn(caller, missionId);
    await api.deps.db.update(photos).set({ attempts: MAX_ATTEMPTS });
    const [gone] = await rows();
    await api.deps.store.remove(originalOf(gone!.objectKey));
    expect(await processPhotos(api.deps)).toMatchObject({ changed: 0, failed: 2 });
    expect((await rows()).map(({ status }) => status)).toEqual(["DELETED", "DELETED"]);
    expect(await keysIn()).toEqual([]);
  });
});
