import { captures, photos } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { announced, newMission, ongoingMission, put, takePhoto } from "./ongoing-mission.testing.js";
import { purgeUploads } from "./purge-uploads.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

const live = (options: Parameters<typeof ongoingMission>[1] = {}) =>
  ongoingMission(api, { cameraOnly: true, ...options });

describe("beginCapture", () => {
  it("issues six letters and digits without look-alikes, for ten minutes of the real clock", async () => {
    const { missionId, members } = await live();
    const { captureId, code, expiresAt } = await members[0]!.caller.checkIn.beginCapture({ missionId });
    expect(captureId).toBeGreaterThan(0);
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(expiresAt).toBe("2086-11-23T06:20:00.000+09:00");
    const next = await members[0]!.caller.checkIn.beginCapture({ missionId });
    expect(next.code).not.toBe(code);
  });

  it("refuses what requestUpload refuses, and missions that take any picture", async () => {
    const stranger = await api.newUser();
    const closed = await live({ openType: "CLOSE_ROOM" });
    const any = await ongoingMission(api);
    const attempt = ({ missionId }: { missionId: number }, { caller } = stranger) =>
      refusal(caller.checkIn.beginCapture({ missionId }));
    expect(await attempt(closed)).toBe("MISSION_NOT_FOUND");
    expect(await attempt(any)).toBe("ACCESS_NOT_ALLOWED");
    expect(await attempt(any, any.members[0])).toBe("BAD_REQUEST");
    api.clock.set("2086-11-22T12:00:00+09:00");
    const early = await newMission(api, { cameraOnly: true });
    expect(await attempt(early, early.members[0])).toBe("MISSION_NOT_ONGOING");
    api.clock.set("2086-11-23T07:00:00+09:00");
    expect(await attempt(early, early.members[0])).toBe("CHECK_IN_NOT_ALLOWED_NOW");
  });

  it("leaves a member the five youngest codes, however many are asked for at one instant", async () => {
    const { missionId, members } = await live();
    const { caller } = members[0]!;
    const asked = await Promise.all(
      Array.from({ length: 12 }, () => caller.checkIn.beginCapture({ missionId })),
    );
    const ids = asked.map(({ captureId }) => captureId).sort((a, b) => a - b);
    const kept = await api.deps.db.select().from(captures).orderBy(captures.id);
    expect(kept.filter(({ id }) => ids.includes(id)).map(({ id }) => id)).toEqual(ids.slice(-5));
  });
});

describe("requestUpload for a camera-only mission", () => {
  it("needs a code of one's own that hasn't expired", async () => {
    const { missionId, members } = await live();
    const [me, other] = members;
    const photo = announced(await takePhoto());
    const attempt = (captureId?: number) =>
      refusal(me!.caller.checkIn.requestUpload({ missionId, ...photo, captureId }));
    expect(await attempt()).toBe("LIVE_PHOTO_NEEDED");
    expect(await attempt(987_654_321)).toBe("LIVE_PHOTO_NEEDED");
    const theirs = await other!.caller.checkIn.beginCapture({ missionId });
    expect(await attempt(theirs.captureId)).toBe("LIVE_PHOTO_NEEDED");
    const mine = await me!.caller.checkIn.beginCapture({ missionId });
    api.clock.advanceRealTime({ minutes: 10 });
    expect(await attempt(mine.captureId)).toBe("LIVE_PHOTO_NEEDED");
    expect(await api.deps.db.$count(photos, eq(photos.missionId, missionId))).toBe(0);
  });

  it("takes a code for one picture, also of two at one instant", async () => {
    const { missionId, members } = await live();
    const { caller } = members[0]!;
    const { captureId } = await caller.checkIn.beginCapture({ missionId });
    const attempts = await Promise.allSettled(
      (await Promise.all([takePhoto(), takePhoto(), takePhoto()])).map((taken) =>
        caller.checkIn.requestUpload({ missionId, ...announced(taken), captureId }),
      ),
    );
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(await api.deps.db.$count(photos, eq(photos.missionId, missionId))).toBe(1);
  });

  it("gives the same picture a fresh URL, also when both the first one and the code have expired", async () => {
    const { missionId, members } = await live({ windows: [{ start: "06:00", end: "09:00" }] });
    const { caller } = members[0]!;
    const taken = await takePhoto();
    const { captureId } = await caller.checkIn.beginCapture({ missionId });
    const request = () => caller.checkIn.requestUpload({ missionId, ...announced(taken), captureId });
    const first = await request();
    api.clock.advance({ minutes: 40 });
    expect(await put(first, taken.bytes)).toBe(400);
    const second = await request();
    expect(second.photoId).toBe(first.photoId);
    expect(await put(second, taken.bytes)).toBe(200);
  });

  it("is asked for nothing of the kind elsewhere", async () => {
    const { missionId, members } = await ongoingMission(api);
    const ticket = members[0]!.caller.checkIn.requestUpload({ missionId, ...announced(await takePhoto()) });
    await expect(ticket).resolves.toMatchObject({ method: "PUT" });
  });
});

it("the clean-up removes codes a day after they expired, and with an upload the one it carries", async () => {
  const { missionId, members } = await live();
  const { caller } = members[0]!;
  const [used, unused] = [
    await caller.checkIn.beginCapture({ missionId }),
    await caller.checkIn.beginCapture({ missionId }),
  ];
  await caller.checkIn.requestUpload({
    missionId,
    ...announced(await takePhoto()),
    captureId: used.captureId,
  });
  const left = async () => (await api.deps.db.select().from(captures)).map(({ id }) => id);
  const purge = () => purgeUploads(api.deps, { asOf: api.clock.realNow(), dryRun: false });
  api.clock.advanceRealTime({ hours: 23 });
  await purge();
  expect(await left()).toEqual(expect.arrayContaining([used.captureId, unused.captureId]));
  api.clock.advanceRealTime({ hours: 2 });
  expect(await purge()).toMatchObject({ failed: 0 });
  expect(await left()).toEqual([]);
});
