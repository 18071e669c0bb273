import { photos } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import {
  announced,
  checkIn,
  newMission,
  ongoingMission,
  put,
  takePhoto,
  upload,
} from "./ongoing-mission.testing.js";
import { MAX_PHOTO_BYTES } from "./schema.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

const photo = { contentType: "image/jpeg" as const, byteLength: 1000, sha256: "a".repeat(64) };

describe("requestUpload", () => {
  it("answers a place for exactly this upload, for ten minutes of the real clock", async () => {
    const { missionId, members } = await ongoingMission(api);
    const taken = await takePhoto();
    const { caller, id } = members[0]!;
    const ticket = await caller.checkIn.requestUpload({ missionId, ...announced(taken) });
    expect(ticket).toMatchObject({ method: "PUT", expiresAt: "2086-11-23T06:20:00.000+09:00" });
    expect(ticket.url).toContain(`pending/${id}/`);

    expect(await put(ticket, Buffer.concat([taken.bytes, Buffer.from("!")]))).toBe(400);
    expect(
      await put({ ...ticket, headers: { ...ticket.headers, "content-type": "text/html" } }, taken.bytes),
    ).toBe(403);
    expect(await put(ticket, taken.bytes)).toBe(200);
    api.clock.advanceRealTime({ minutes: 10 });
    expect(await put(ticket, taken.bytes)).toBe(400);
  });

  it("takes a hash in capitals for what it is", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller } = members[0]!;
    const taken = await takePhoto();
    const { sha256, ...rest } = announced(taken);
    const ticket = await caller.checkIn.requestUpload({ missionId, ...rest, sha256: sha256.toUpperCase() });
    await put(ticket, taken.bytes);
    await expect(caller.checkIn.submit({ missionId, photoId: ticket.photoId })).resolves.toMatchObject({
      rate: expect.any(Number) as number,
    });
  });

  it("refuses strangers, and hides a closed room from them", async () => {
    const stranger = await api.newUser();
    const open = await ongoingMission(api);
    const closed = await ongoingMission(api, { openType: "CLOSE_ROOM" });
    const attempt = (missionId: number, caller = stranger.caller) =>
      refusal(caller.checkIn.requestUpload({ missionId, ...photo }));
    expect(await attempt(open.missionId)).toBe("ACCESS_NOT_ALLOWED");
    expect(await attempt(closed.missionId)).toBe("MISSION_NOT_FOUND");
    expect(await attempt(987_654_321)).toBe("MISSION_NOT_FOUND");
    expect(await attempt(open.missionId, api.anonymous)).toBe("UNAUTHORIZED");
  });

  it("refuses while no check-in would be taken, and says why", async () => {
    api.clock.set("2086-11-22T12:00:00+09:00");
    const { missionId, members } = await newMission(api, { daysPerWeek: 1 });
    const { caller } = members[0]!;
    const attempt = async () => refusal(caller.checkIn.requestUpload({ missionId, ...photo }));
    expect(await attempt()).toBe("MISSION_NOT_ONGOING");
    api.clock.set("2086-11-23T05:59:00+09:00");
    expect(await attempt()).toBe("CHECK_IN_NOT_ALLOWED_NOW");
    api.clock.set("2086-11-23T06:00:00+09:00");
    await checkIn(caller, missionId);
    expect(await attempt()).toBe("CHECK_IN_LIMIT_REACHED");
    api.clock.set("2086-11-24T06:00:00+09:00");
    expect(await attempt()).toBe("CHECK_IN_LIMIT_REACHED");
    api.clock.set("2086-11-30T06:00:00+09:00");
    expect(await attempt()).toBe("MISSION_NOT_ONGOING");
  });

  it("refuses more than 10 MB, not 10 MB", async () => {
    const { missionId, members } = await ongoingMission(api);
    const attempt = (byteLength: number) =>
      members[0]!.caller.checkIn.requestUpload({ missionId, ...photo, byteLength });
    expect(await refusal(attempt(MAX_PHOTO_BYTES + 1))).toBe("PHOTO_TOO_LARGE");
    expect(await refusal(attempt(Number.MAX_SAFE_INTEGER))).toBe("PHOTO_TOO_LARGE");
    await expect(attempt(MAX_PHOTO_BYTES)).resolves.toHaveProperty("photoId");
  });

  it("refuses a content that was used, by anyone, anywhere", async () => {
    const taken = await takePhoto();
    const first = await ongoingMission(api);
    await checkIn(first.members[0]!.caller, first.missionId, taken);
    const second = await ongoingMission(api, { windows: [{ start: "06:00", end: "07:00" }] });
    for (const [{ caller }, missionId] of [
      [first.members[1]!, first.missionId],
      [second.members[0]!, second.missionId],
    ] as const)
      expect(await refusal(caller.checkIn.requestUpload({ missionId, ...announced(taken) }))).toBe(
        "PHOTO_ALREADY_USED",
      );
  });

  it("leaves a member at most twenty uploads waiting, however many are asked for at once", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller } = members[0]!;
    const codes = await Promise.all(
      Array.from({ length: 50 }, () =>
        caller.checkIn.requestUpload({ missionId, ...photo }).then(
          () => "OK",
          (error: unknown) => refusal(Promise.reject(error as Error)),
        ),
      ),
    );
    expect(codes.filter((code) => code === "OK")).toHaveLength(20);
    expect(codes.filter((code) => code === "TOO_MANY_REQUESTS")).toHaveLength(30);
    const rows = await api.deps.db.select().from(photos).where(eq(photos.missionId, missionId));
    expect(new Set(rows.map(({ objectKey }) => objectKey)).size).toBe(20);
    expect(await refusal(upload(caller, missionId))).toBe("TOO_MANY_REQUESTS");
    await expect(upload(members[1]!.caller, missionId)).resolves.toBeGreaterThan(0);
  });

  it.each([
    ["no mission", { missionId: undefined }],
    ["a mission as text", { missionId: "1" }],
    ["a mission that is no whole number", { missionId: 1.5 }],
    ["a number beyond all rows", { missionId: 1e300 }],
    ["another type", { contentType: "image/svg+xml" }],
    ["a type with a line break", { contentType: "image/jpeg\r\nx-goog-acl: public-read" }],
    ["a list of types", { contentType: ["image/jpeg"] }],
    ["no bytes", { byteLength: 0 }],
    ["fewer than none", { byteLength: -1 }],
    ["part of a byte", { byteLength: 0.5 }],
    ["no number of bytes", { byteLength: Number.NaN }],
    ["a short hash", { sha256: "a".repeat(63) }],
    ["a hash of other letters", { sha256: "g".repeat(64) }],
    ["a hash with NUL", { sha256: "a".repeat(63) + "\0" }],
    ["a hash of a megabyte", { sha256: "a".repeat(1_000_000) }],
  ])("refuses %s", async (_, wrong) => {
    const { caller } = await api.newUser();
    const input = { missionId: 1, ...photo, ...wrong } as Parameters<typeof caller.checkIn.requestUpload>[0];
    expect(await refusal(caller.checkIn.requestUpload(input))).toBe("VALIDATION_ERROR");
  });
});
