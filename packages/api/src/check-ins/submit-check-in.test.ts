import { checkIns, memberships, photos } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Deps } from "../kernel/deps.js";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { announced, checkIn, ongoingMission, put, takePhoto, upload } from "./ongoing-mission.testing.js";
import { submitCheckIn } from "./submit-check-in.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

const outcomeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "OK",
    (error: unknown) => refusal(Promise.reject(error as Error)),
  );

const rowsOf = (missionId: number) =>
  api.deps.db.select().from(checkIns).where(eq(checkIns.missionId, missionId)).orderBy(checkIns.id);

async function acceptedCount(missionId: number, userId: number) {
  const [seat] = await api.deps.db
    .select()
    .from(memberships)
    .where(and(eq(memberships.missionId, missionId), eq(memberships.userId, userId)));
  return seat!.acceptedCount;
}

const twoWindows = [
  { start: "06:00", end: "06:30" },
  { start: "22:00", end: "24:00" },
];

describe("submit", () => {
  it("records the check-in and answers the rate it makes", async () => {
    const { missionId, members } = await ongoingMission(api, { daysPerWeek: 3, windows: twoWindows });
    const { caller, id } = members[0]!;
    const first = await checkIn(caller, missionId);
    expect(first.rate).toBe(1666);
    api.clock.set("2086-11-23T23:59:00+09:00");
    expect((await checkIn(caller, missionId)).rate).toBe(3333);
    expect(await rowsOf(missionId)).toMatchObject([
      { id: first.checkInId, userId: id, status: "ACCEPTED", day: "2086-11-23", window: 0 },
      { userId: id, status: "ACCEPTED", day: "2086-11-23", window: 1 },
    ]);
    expect(await acceptedCount(missionId, id)).toBe(2);
  });

  it("comes to a full rate when everything is kept", async () => {
    const { missionId, members } = await ongoingMission(api, { daysPerWeek: 3 });
    const rates: number[] = [];
    for (const day of ["23", "25", "29"]) {
      api.clock.set(`2086-11-${day}T06:00:00+09:00`);
      rates.push((await checkIn(members[0]!.caller, missionId)).rate);
    }
    expect(rates).toEqual([3333, 6666, 10_000]);
  });

  it("keeps what was proved where the upload's URL does not reach", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller } = members[0]!;
    const taken = await takePhoto();
    const ticket = await caller.checkIn.requestUpload({ missionId, ...announced(taken) });
    await put(ticket, taken.bytes);
    const { checkInId } = await caller.checkIn.submit({ missionId, photoId: ticket.photoId });
    expect(await put(ticket, Buffer.alloc(taken.bytes.length, "x"))).toBe(200);

    const { url } = await caller.checkIn.photo({ checkInId });
    const shown = await fetch(url);
    expect(shown.headers.get("content-type")).toBe("image/jpeg");
    expect(Buffer.from(await shown.arrayBuffer()).equals(taken.bytes)).toBe(true);
  });

  it("answers the same check-in to whoever submits the same photo again", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller } = members[0]!;
    const photoId = await upload(caller, missionId);
    const first = await caller.checkIn.submit({ missionId, photoId });
    expect(await caller.checkIn.submit({ missionId, photoId })).toEqual(first);
    api.clock.set("2027-01-01T00:00:00+09:00");
    expect(await caller.checkIn.submit({ missionId, photoId })).toEqual(first);
    expect(await rowsOf(missionId)).toHaveLength(1);
  });

  it("leaves one check-in of one photo submitted fifty times at one instant", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller, id } = members[0]!;
    const photoId = await upload(caller, missionId);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => caller.checkIn.submit({ missionId, photoId })),
    );
    expect(new Set(answers.map(({ checkInId }) => checkInId)).size).toBe(1);
    expect(await rowsOf(missionId)).toHaveLength(1);
    expect(await acceptedCount(missionId, id)).toBe(1);
  });

  it("leaves one check-in of twenty photos submitted at one instant", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller, id } = members[0]!;
    const photoIds = await Promise.all(Array.from({ length: 20 }, () => upload(caller, missionId)));
    const outcomes = await Promise.all(
      photoIds.map((photoId) => outcomeOf(caller.checkIn.submit({ missionId, photoId }))),
    );
    expect(outcomes.filter((outcome) => outcome === "OK")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "CHECK_IN_LIMIT_REACHED")).toHaveLength(19);
    expect(await rowsOf(missionId)).toHaveLength(1);
    expect(await acceptedCount(missionId, id)).toBe(1);
  });

  it("lets everyone of a team check in at the same instant", async () => {
    const { missionId, members } = await ongoingMission(api, { people: 8 });
    const rates = await Promise.all(members.map(({ caller }) => checkIn(caller, missionId)));
    expect(rates.map(({ rate }) => rate)).toEqual(members.map(() => 1428));
    expect(await rowsOf(missionId)).toHaveLength(8);
  });

  it("lets one of many people use one content", async () => {
    const { missionId, members } = await ongoingMission(api, { people: 8 });
    const taken = await takePhoto();
    const photoIds = await Promise.all(members.map(({ caller }) => upload(caller, missionId, taken)));
    const outcomes = await Promise.all(
      members.map(({ caller }, index) =>
        outcomeOf(caller.checkIn.submit({ missionId, photoId: photoIds[index]! })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "OK")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "PHOTO_ALREADY_USED")).toHaveLength(7);
    const used = await api.deps.db
      .select()
      .from(photos)
      .where(and(eq(photos.missionId, missionId), eq(photos.status, "UPLOADED")));
    expect(used).toHaveLength(1);
  });

  it("refuses when the window closed while the photo was under way", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller } = members[0]!;
    api.clock.set("2086-11-23T06:29:59+09:00");
    const photoId = await upload(caller, missionId);
    api.clock.set("2086-11-23T06:30:00+09:00");
    const submit = () => refusal(caller.checkIn.submit({ missionId, photoId }));
    expect(await submit()).toBe("CHECK_IN_NOT_ALLOWED_NOW");
    api.clock.set("2086-11-30T06:00:00+09:00");
    expect(await submit()).toBe("MISSION_NOT_ONGOING");
    expect(await rowsOf(missionId)).toHaveLength(0);
  });

  it("holds the rules against the clock again once it has the locks", async () => {
    const { missionId, members } = await ongoingMission(api);
    const photoId = await upload(members[0]!.caller, missionId);
    const store: Deps["store"] = {
      ...api.deps.store,
      async read(key, options) {
        api.clock.set("2086-11-23T06:30:00+09:00");
        return api.deps.store.read(key, options);
      },
    };
    const attempt = submitCheckIn({ ...api.deps, store }, { userId: members[0]!.id, missionId, photoId });
    expect(await refusal(attempt)).toBe("CHECK_IN_NOT_ALLOWED_NOW");
    expect(await rowsOf(missionId)).toHaveLength(0);
  });

  it("keeps the days of a week: the last one raced by photos for it", async () => {
    const { missionId, members } = await ongoingMission(api, { daysPerWeek: 1, windows: twoWindows });
    const { caller } = members[0]!;
    await checkIn(caller, missionId);
    api.clock.set("2086-11-23T23:00:00+09:00");
    const photoIds = await Promise.all(Array.from({ length: 8 }, () => upload(caller, missionId)));
    const outcomes = await Promise.all(
      photoIds.map((photoId) => outcomeOf(caller.checkIn.submit({ missionId, photoId }))),
    );
    expect(outcomes.filter((outcome) => outcome === "OK")).toHaveLength(1);
    api.clock.set("2086-11-24T06:10:00+09:00");
    expect(await refusal(upload(caller, missionId))).toBe("CHECK_IN_LIMIT_REACHED");
  });

  describe("refuses a photo", () => {
    it("of somebody else, of another mission, or of nobody", async () => {
      const mine = await ongoingMission(api);
      const other = await ongoingMission(api);
      const [me, teammate] = mine.members;
      const photoId = await upload(me!.caller, mine.missionId);
      const { missionId } = mine;
      expect(await refusal(teammate!.caller.checkIn.submit({ missionId, photoId }))).toBe(
        "PICTURE_NOT_FOUND",
      );
      expect(await refusal(me!.caller.checkIn.submit({ missionId, photoId: photoId + 1000 }))).toBe(
        "PICTURE_NOT_FOUND",
      );
      const stranger = other.members[0]!.caller;
      expect(await refusal(stranger.checkIn.submit({ missionId: other.missionId, photoId }))).toBe(
        "PICTURE_NOT_FOUND",
      );
      expect(await refusal(stranger.checkIn.submit({ missionId: mine.missionId, photoId }))).toBe(
        "ACCESS_NOT_ALLOWED",
      );
      expect(await rowsOf(mine.missionId)).toHaveLength(0);
    });

    it("that was never sent", async () => {
      const { missionId, members } = await ongoingMission(api);
      const { caller } = members[0]!;
      const { photoId } = await caller.checkIn.requestUpload({ missionId, ...announced(await takePhoto()) });
      expect(await refusal(caller.checkIn.submit({ missionId, photoId }))).toBe("PICTURE_NOT_FOUND");
    });

    it("that is not what it was said to be", async () => {
      const { missionId, members } = await ongoingMission(api);
      const { caller } = members[0]!;
      const png = await takePhoto("image/png");
      const jpeg = await takePhoto();
      const broken = { ...jpeg, bytes: jpeg.bytes.subarray(0, jpeg.bytes.length - 60) };
      const text = { bytes: Buffer.from("not a picture at all"), contentType: "image/webp" as const };
      for (const lie of [{ ...png, contentType: "image/jpeg" as const }, broken, text]) {
        const photoId = await upload(caller, missionId, lie);
        expect(await refusal(caller.checkIn.submit({ missionId, photoId }))).toBe("PHOTO_NOT_VALID");
      }
      expect(await rowsOf(missionId)).toHaveLength(0);
    });

    it("whose content is another than announced, even of the same length", async () => {
      const { missionId, members } = await ongoingMission(api);
      const { caller } = members[0]!;
      const taken = await takePhoto();
      const ticket = await caller.checkIn.requestUpload({
        missionId,
        ...announced(taken),
        sha256: "0".repeat(64),
      });
      await put(ticket, taken.bytes);
      expect(await refusal(caller.checkIn.submit({ missionId, photoId: ticket.photoId }))).toBe(
        "PHOTO_NOT_VALID",
      );
    });

    it("whose object has another size or type than its row says", async () => {
      const { missionId, members } = await ongoingMission(api);
      const { caller } = members[0]!;
      const photoId = await upload(caller, missionId);
      const [row] = await api.deps.db.select().from(photos).where(eq(photos.id, photoId));
      const { bytes } = await takePhoto();
      for (const [content, type] of [
        [Buffer.concat([bytes, bytes, bytes]), "image/jpeg"],
        [bytes.subarray(0, 10), "image/jpeg"],
        [bytes, "text/html"],
      ] as const) {
        await api.deps.store.write(row!.objectKey, content, type);
        expect(await refusal(caller.checkIn.submit({ missionId, photoId }))).toBe("PHOTO_NOT_VALID");
      }
    });
  });

  it("leaves nothing behind when the store fails, and goes through once it is back", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { id: userId, caller } = members[0]!;
    const photoId = await upload(caller, missionId);
    const away = () => Promise.reject(new Error("the store is away"));
    for (const part of ["head", "read", "write"] as const) {
      const deps = { ...api.deps, store: { ...api.deps.store, [part]: away } };
      expect(await refusal(submitCheckIn(deps, { userId, missionId, photoId }))).toBe("PHOTO_STORE_ERROR");
      expect(await rowsOf(missionId)).toHaveLength(0);
      expect(await acceptedCount(missionId, userId)).toBe(0);
    }
    const deps = { ...api.deps, store: { ...api.deps.store, remove: away } };
    const { checkInId } = await submitCheckIn(deps, { userId, missionId, photoId });
    expect(await rowsOf(missionId)).toMatchObject([{ id: checkInId }]);
  });
});
