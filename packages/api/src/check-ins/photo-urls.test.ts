import { memberships, photos } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { checkIn, newMission, ongoingMission, takePhoto } from "./ongoing-mission.testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());

/** What the worker does: from then on the team sees it. */
const makeReady = () => api.system.job.processPhotos();

describe("photo", () => {
  it("is shown to every member, for five minutes of the real clock", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { checkInId } = await checkIn(members[0]!.caller, missionId, await takePhoto("image/webp"));
    await makeReady();
    const { url, expiresAt } = await members[1]!.caller.checkIn.photo({ checkInId, size: "full" });
    expect(expiresAt).toBe("2086-11-23T06:15:00.000+09:00");
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("private, max-age=300");
    api.clock.advanceRealTime({ minutes: 4, seconds: 59 });
    expect((await fetch(url)).status).toBe(200);
    api.clock.advanceRealTime({ seconds: 1 });
    expect((await fetch(url)).status).toBe(400);
  });

  it("has one address for everybody during two and a half minutes, and each lives as long again", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { checkInId } = await checkIn(members[0]!.caller, missionId);
    await makeReady();
    const ask = (member: TestUser) => member.caller.checkIn.photo({ checkInId, size: "thumb" });
    const first = await ask(members[0]!);
    api.clock.advanceRealTime({ minutes: 2, seconds: 29 });
    expect(await ask(members[1]!)).toEqual(first);
    const { photos: calendar } = await members[1]!.caller.checkIn.photos({ missionId });
    expect(calendar).toEqual([{ checkInId, ...first }]);

    api.clock.advanceRealTime({ seconds: 1 });
    const second = await ask(members[0]!);
    expect(second.url).not.toBe(first.url);
    expect(second.expiresAt).toBe("2086-11-23T06:17:30.000+09:00");
    // The least that anyone is handed still works for half of its life.
    api.clock.advanceRealTime({ minutes: 2, seconds: 29 });
    expect((await fetch(first.url)).status).toBe(200);
    api.clock.advanceRealTime({ seconds: 1 });
    expect((await fetch(first.url)).status).toBe(400);
    expect((await fetch(second.url)).status).toBe(200);
  });

  it("has an address that is good for this one photo and for reading it", async () => {
    const { missionId, members } = await ongoingMission(api);
    const mine = await checkIn(members[0]!.caller, missionId);
    const other = await checkIn(members[1]!.caller, missionId);
    await makeReady();
    const ask = (checkInId: number) => members[0]!.caller.checkIn.photo({ checkInId });
    const [a, b] = [await ask(mine.checkInId), await ask(other.checkInId)];
    const retargeted = new URL(a.url);
    retargeted.pathname = new URL(b.url).pathname;
    const longer = a.url.replace("X-Goog-Expires=300", "X-Goog-Expires=3000");
    for (const url of [String(retargeted), longer, a.url.replace(/.$/, (last) => (last === "0" ? "1" : "0"))])
      expect((await fetch(url)).status).toBe(403);
    for (const method of ["PUT", "DELETE", "POST"]) expect((await fetch(a.url, { method })).status).toBe(403);
    expect((await fetch(new URL(a.url).origin + new URL(a.url).pathname)).ok).toBe(false);
  });

  it("is, for whoever took it, what was uploaded until there is a thumbnail", async () => {
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

  it("is not there once it is deleted", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller } = members[0]!;
    const { checkInId } = await checkIn(caller, missionId);
    expect(await refusal(caller.checkIn.photo({ checkInId: 987_654_321 }))).toBe("PICTURE_NOT_FOUND");
    for (const status of ["PENDING", "REJECTED", "DELETED"] as const) {
      await api.deps.db.update(photos).set({ status }).where(eq(photos.missionId, missionId));
      expect(await refusal(caller.checkIn.photo({ checkInId }))).toBe("PICTURE_NOT_FOUND");
      expect((await caller.checkIn.photos({ missionId })).photos).toEqual([]);
    }
  });
});

/**
 * Who sees a photo of a mission, once the worker has made what is to be seen: in the mission's calendar and one by one
 * alike. `null` is everybody who is not signed in.
 */
describe("who sees it", () => {
  interface Scene {
    missionId: number;
    checkInId: number;
    members: TestUser[];
    others: Record<"left" | "kicked" | "stranger" | "operator", TestUser>;
  }

  async function scene(openType: "OPEN_ROOM" | "CLOSE_ROOM" = "OPEN_ROOM"): Promise<Scene> {
    api.clock.set("2086-11-22T12:00:00+09:00");
    const { missionId, members } = await newMission(api, { people: 5, openType });
    const [leader, , , left, kicked] = members;
    await left!.caller.membership.leave({ missionId });
    await leader!.caller.membership.kick({ missionId, userId: kicked!.id });
    api.clock.set("2086-11-23T06:10:00+09:00");
    const { checkInId } = await checkIn(members[1]!.caller, missionId);
    await makeReady();
    const [stranger, operator] = [await api.newUser(), await api.newUser({ role: "OPERATOR" })];
    return {
      missionId,
      checkInId,
      members: members.slice(0, 3),
      others: { left: left!, kicked: kicked!, stranger, operator },
    };
  }

  const sees = async ({ missionId, checkInId }: Scene, { caller }: TestUser) => {
    const { url } = await caller.checkIn.photo({ checkInId });
    expect((await fetch(url)).status).toBe(200);
    expect((await caller.checkIn.photos({ missionId })).photos.map((photo) => photo.checkInId)).toEqual([
      checkInId,
    ]);
  };
  const seesNothing = async ({ missionId, checkInId }: Scene, { caller }: TestUser, answer: string) => {
    expect(await refusal(caller.checkIn.photo({ checkInId }))).toBe("PICTURE_NOT_FOUND");
    expect(await refusal(caller.checkIn.photos({ missionId }))).toBe(answer);
    expect(await refusal(caller.checkIn.photos({ missionId, week: 1 }))).toBe(answer);
  };
  async function close() {
    api.clock.set("2086-12-01T09:00:00+09:00");
    await api.system.job.advanceMissions();
    await api.system.job.settleMissions();
  }

  it.each(["OPEN_ROOM", "CLOSE_ROOM"] as const)(
    "in %s every member, while it goes on and when it is over, and nobody else",
    async (openType) => {
      const shown = await scene(openType);
      const answer = openType === "OPEN_ROOM" ? "ACCESS_NOT_ALLOWED" : "MISSION_NOT_FOUND";
      for (const moment of ["while it goes on", "when it is over"]) {
        for (const member of shown.members) await sees(shown, member);
        for (const other of Object.values(shown.others)) await seesNothing(shown, other, answer);
        expect(await refusal(api.anonymous.checkIn.photo(shown))).toBe("UNAUTHORIZED");
        expect(await refusal(api.anonymous.checkIn.photos(shown))).toBe("UNAUTHORIZED");
        if (moment === "while it goes on") await close();
      }
    },
  );

  it("while it is disputed: the members as before, and an operator until it is decided", async () => {
    const shown = await scene();
    const { checkInId } = shown;
    const [leader, owner] = shown.members;
    const { operator } = shown.others;
    const waiting = async () =>
      (await operator.caller.operator.disputes({})).items.find((item) => item.checkIn.id === checkInId);
    expect(await waiting()).toBeUndefined();
    await leader!.caller.checkIn.dispute({ checkInId, reason: "어제 사진 같아요" });
    for (const member of shown.members) await sees(shown, member);
    const dispute = (await waiting())!;
    expect((await fetch(dispute.photo!.url)).status).toBe(200);
    await seesNothing(shown, operator, "ACCESS_NOT_ALLOWED");

    await operator.caller.operator.decideDispute({ disputeId: dispute.id, accepted: false });
    expect(await waiting()).toBeUndefined();
    // Rejected, it counts for nothing, and is there for whoever was concerned.
    await sees(shown, owner!);
    await sees(shown, leader!);
  });

  it("nobody whose seat has ended, for whatever reason", async () => {
    const shown = await scene();
    const { missionId, members } = shown;
    for (const status of ["LEFT", "KICKED", "CANCELLED"] as const) {
      await api.deps.db
        .update(memberships)
        .set({ status })
        .where(and(eq(memberships.missionId, missionId), eq(memberships.userId, members[2]!.id)));
      await seesNothing(shown, members[2]!, "ACCESS_NOT_ALLOWED");
    }
  });

  it("who has left Octopus sees nothing more; the team keeps seeing the proof", async () => {
    const shown = await scene();
    const [leader, owner] = shown.members;
    await close();
    await owner!.caller.user.leave({});
    expect(await refusal(owner!.caller.checkIn.photo(shown))).toMatch(/PICTURE_NOT_FOUND|UNAUTHORIZED/);
    expect(await refusal(owner!.caller.checkIn.photos(shown))).toMatch(/ACCESS_NOT_ALLOWED|UNAUTHORIZED/);
    await sees(shown, leader!);
  });
});

describe("photos", () => {
  it("shows a whole calendar, or one week of it", async () => {
    const { missionId, members } = await ongoingMission(api, { people: 3, weeks: 2 });
    const first = await Promise.all(members.map(({ caller }) => checkIn(caller, missionId)));
    api.clock.set("2086-11-30T06:00:00+09:00");
    const second = await checkIn(members[0]!.caller, missionId);
    await makeReady();

    const { photos: all } = await members[1]!.caller.checkIn.photos({ missionId });
    const ids = (shown: { checkInId: number }[]) =>
      shown.map(({ checkInId }) => checkInId).sort((a, b) => a - b);
    const firstIds = first.map(({ checkInId }) => checkInId).sort((a, b) => a - b);
    expect(ids(all)).toEqual([...firstIds, second.checkInId]);
    const shown = all.find(({ checkInId }) => checkInId === second.checkInId)!;
    expect((await fetch(shown.url)).headers.get("content-type")).toBe("image/webp");
    expect(shown.expiresAt).toBe("2086-11-30T06:05:00.000+09:00");

    const week = async (number: number) =>
      ids((await members[1]!.caller.checkIn.photos({ missionId, week: number })).photos);
    expect(await week(1)).toEqual(firstIds);
    expect(await week(2)).toEqual([second.checkInId]);
    expect(await week(3)).toEqual([]);
  });
});
