import { photos } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { checkIn, ongoingMission, takePhoto } from "./ongoing-mission.testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());

describe("photo", () => {
  it("is shown to every member, for five minutes of the real clock", async () => {
    const { missionId, members } = await ongoingMission(api);
    const taken = await takePhoto("image/webp");
    const { checkInId } = await checkIn(members[0]!.caller, missionId, taken);
    const { url, expiresAt } = await members[1]!.caller.checkIn.photo({ checkInId, size: "full" });
    expect(expiresAt).toBe("2086-11-23T06:15:00.000+09:00");
    expect((await bytesAt(url)).equals(taken.bytes)).toBe(true);
    api.clock.advanceRealTime({ minutes: 5 });
    expect((await fetch(url)).status).toBe(400);
  });

  it("is the whole photo until there is a thumbnail", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller } = members[0]!;
    const taken = await takePhoto();
    const { checkInId } = await checkIn(caller, missionId, taken);
    const thumb = async () => bytesAt((await caller.checkIn.photo({ checkInId, size: "thumb" })).url);
    expect((await thumb()).equals(taken.bytes)).toBe(true);
    await api.deps.store.write("thumbnails/test", Buffer.from("small"), "image/webp");
    await api.deps.db
      .update(photos)
      .set({ status: "READY", thumbnailKey: "thumbnails/test" })
      .where(eq(photos.missionId, missionId));
    expect((await thumb()).toString()).toBe("small");
    const { url } = await caller.checkIn.photo({ checkInId });
    expect((await bytesAt(url)).equals(taken.bytes)).toBe(true);
  });

  it("is not there for anyone else, nor once it is deleted", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller } = members[0]!;
    const { checkInId } = await checkIn(caller, missionId);
    const stranger = await api.newUser();
    const operator = await api.newUser({ role: "OPERATOR" });
    for (const other of [stranger, operator])
      expect(await refusal(other.caller.checkIn.photo({ checkInId }))).toBe("PICTURE_NOT_FOUND");
    expect(await refusal(caller.checkIn.photo({ checkInId: 987_654_321 }))).toBe("PICTURE_NOT_FOUND");
    expect(await refusal(api.anonymous.checkIn.photo({ checkInId }))).toBe("UNAUTHORIZED");
    await api.deps.db.update(photos).set({ status: "DELETED" }).where(eq(photos.missionId, missionId));
    expect(await refusal(caller.checkIn.photo({ checkInId }))).toBe("PICTURE_NOT_FOUND");
  });
});

describe("photos", () => {
  it("shows a whole calendar, or one week of it", async () => {
    const { missionId, members } = await ongoingMission(api, { people: 3, weeks: 2 });
    const first = await Promise.all(members.map(({ caller }) => checkIn(caller, missionId)));
    api.clock.set("2086-11-30T06:00:00+09:00");
    const taken = await takePhoto();
    const second = await checkIn(members[0]!.caller, missionId, taken);

    const { photos: all } = await members[1]!.caller.checkIn.photos({ missionId });
    const ids = (shown: { checkInId: number }[]) =>
      shown.map(({ checkInId }) => checkInId).sort((a, b) => a - b);
    const firstIds = first.map(({ checkInId }) => checkInId).sort((a, b) => a - b);
    expect(ids(all)).toEqual([...firstIds, second.checkInId]);
    const shown = all.find(({ checkInId }) => checkInId === second.checkInId)!;
    expect((await bytesAt(shown.url)).equals(taken.bytes)).toBe(true);
    expect(shown.expiresAt).toBe("2086-11-30T06:05:00.000+09:00");

    const week = async (number: number) =>
      ids((await members[1]!.caller.checkIn.photos({ missionId, week: number })).photos);
    expect(await week(1)).toEqual(firstIds);
    expect(await week(2)).toEqual([second.checkInId]);
    expect(await week(3)).toEqual([]);
  });

  it("are for members only", async () => {
    const stranger = await api.newUser();
    const open = await ongoingMission(api);
    const closed = await ongoingMission(api, { openType: "CLOSE_ROOM" });
    const look = (missionId: number) => refusal(stranger.caller.checkIn.photos({ missionId }));
    expect(await look(open.missionId)).toBe("ACCESS_NOT_ALLOWED");
    expect(await look(closed.missionId)).toBe("MISSION_NOT_FOUND");
  });
});
