import { checkIns, memberships, photos } from "@octopus/db/schema";
import { PgDialect } from "drizzle-orm/pg-core";
import { and, eq, inArray, sql } from "drizzle-orm";
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { landscape } from "./landscape.testing.js";
import { withStrip } from "./live-photo.testing.js";
import { nearCopyQuery } from "./near-copy.js";
import { announced, checkIn, ongoingMission, put, type TakenPhoto } from "./ongoing-mission.testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

let seed = 1000;
const jpeg = (bytes: Buffer): TakenPhoto => ({ bytes, contentType: "image/jpeg" });
const newPicture = () => landscape(++seed);
const copyOf = async (picture: Buffer) =>
  jpeg(await sharp(picture).modulate({ brightness: 0.9 }).resize(500).jpeg({ quality: 60 }).toBuffer());

const day = (of: number) => api.clock.set(`2086-11-${of}T06:10:00+09:00`);
const detail = ({ caller }: TestUser, checkInId: number) => caller.checkIn.detail({ checkInId });
const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
const markOf = async (viewer: TestUser, missionId: number, checkInId: number) => {
  const { members } = await viewer.caller.checkIn.calendar({ missionId });
  return members.flatMap((member) => member.checkIns).find(({ id }) => id === checkInId)!.resembles;
};

describe("a photo that looks like an earlier one", () => {
  it("of a teammate is accepted and marked, and the team sees both", async () => {
    const { missionId, members } = await ongoingMission(api, { people: 3 });
    const [me, mate, third] = members as [TestUser, TestUser, TestUser];
    const picture = await newPicture();
    const first = await checkIn(me.caller, missionId, jpeg(picture));
    const copy = await checkIn(mate.caller, missionId, await copyOf(picture));
    const other = await checkIn(third.caller, missionId, jpeg(await newPicture()));
    expect((await detail(third, copy.checkInId)).resembles!.photoUrl).toBeNull(); // an original still
    await api.system.job.processPhotos();

    expect(copy.rate).toBeGreaterThan(0);
    for (const viewer of members) {
      expect(await markOf(viewer, missionId, first.checkInId)).toBe(false);
      expect(await markOf(viewer, missionId, copy.checkInId)).toBe(true);
      expect(await markOf(viewer, missionId, other.checkInId)).toBe(false);
      expect((await detail(viewer, other.checkInId)).resembles).toBeNull();
      const { resembles, ...rest } = await detail(viewer, copy.checkInId);
      expect(rest).toMatchObject({
        checkInId: copy.checkInId,
        missionId,
        nickname: mate.nickname,
        day: "2086-11-23",
        takenSecondsBefore: null,
        camera: null,
      });
      expect(resembles).toMatchObject({ day: "2086-11-23", nickname: me.nickname, ownMission: true });
      const own = await viewer.caller.checkIn.photo({ checkInId: first.checkInId });
      expect(await bytesAt(resembles!.photoUrl!.url)).toEqual(await bytesAt(own.url));
    }
  });

  it("of another mission of the same person is shown to the person, and to who shares that mission", async () => {
    const before = await ongoingMission(api);
    const [me, shares] = before.members as [TestUser, TestUser];
    const picture = await newPicture();
    await checkIn(me.caller, before.missionId, jpeg(picture));
    const { missionId, members } = await ongoingMission(api, { people: 2 });
    const [leader, stranger] = members as [TestUser, TestUser];
    // The clock is back at the first day: both join on the day before.
    api.clock.set("2086-11-22T12:00:00+09:00");
    const { code } = await leader.caller.mission.byId({ missionId });
    for (const { caller } of [me, shares]) await caller.membership.join({ missionId, code: code! });
    day(23);
    const { checkInId } = await checkIn(me.caller, missionId, await copyOf(picture));
    await api.system.job.processPhotos();

    for (const viewer of [me, shares]) {
      const { resembles } = await detail(viewer, checkInId);
      expect(resembles).toMatchObject({ ownMission: false, nickname: me.nickname });
      expect(resembles!.photoUrl).not.toBeNull();
    }
    for (const viewer of [leader, stranger])
      expect((await detail(viewer, checkInId)).resembles).toEqual({
        day: "2086-11-23",
        nickname: me.nickname,
        ownMission: false,
        photoUrl: null,
      });
  });

  it("of people in other missions only is none of anybody's business", async () => {
    const elsewhere = await ongoingMission(api);
    const picture = await newPicture();
    await checkIn(elsewhere.members[0]!.caller, elsewhere.missionId, jpeg(picture));
    const { missionId, members } = await ongoingMission(api);
    const { checkInId } = await checkIn(members[0]!.caller, missionId, await copyOf(picture));
    expect((await detail(members[0]!, checkInId)).resembles).toBeNull();
  });

  it("that was never submitted doesn't matter, one that is gone does", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller } = members[0]!;
    const picture = await newPicture();
    const ticket = await caller.checkIn.requestUpload({ missionId, ...announced(jpeg(picture)) });
    await put(ticket, picture);
    const first = await checkIn(caller, missionId, await copyOf(picture));
    expect((await detail(members[0]!, first.checkInId)).resembles).toBeNull();

    const [row] = await api.deps.db.select().from(checkIns).where(eq(checkIns.id, first.checkInId));
    await api.deps.db.update(photos).set({ status: "DELETED" }).where(eq(photos.id, row!.photoId));
    day(24);
    const again = await checkIn(
      caller,
      missionId,
      jpeg(await sharp(picture).jpeg({ quality: 50 }).toBuffer()),
    );
    expect((await detail(members[0]!, again.checkInId)).resembles).toMatchObject({
      day: "2086-11-23",
      photoUrl: null,
    });
  });

  it("is no secret of the mission's members to others", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { checkInId } = await checkIn(members[0]!.caller, missionId);
    const stranger = await api.newUser();
    expect(await refusal(detail(stranger, checkInId))).toBe("PICTURE_NOT_FOUND");
    await api.deps.db
      .update(memberships)
      .set({ status: "LEFT" })
      .where(and(eq(memberships.missionId, missionId), eq(memberships.userId, members[1]!.id)));
    expect(await refusal(detail(members[1]!, checkInId))).toBe("PICTURE_NOT_FOUND");
  });
});

describe("a live photo", () => {
  const live = async () => {
    const { missionId, members } = await ongoingMission(api, { cameraOnly: true });
    const { caller } = members[0]!;
    const capture = await caller.checkIn.beginCapture({ missionId });
    const submit = async (photo: TakenPhoto) => {
      const { captureId } = capture;
      const ticket = await caller.checkIn.requestUpload({ missionId, ...announced(photo), captureId });
      await put(ticket, photo.bytes);
      return caller.checkIn.submit({ missionId, photoId: ticket.photoId });
    };
    return { missionId, members, capture, submit };
  };

  it.each([30, 80])("that carries its code is taken, also at quality %i", async (quality) => {
    const { capture, submit } = await live();
    const photo = await withStrip(await newPicture(), capture.code, quality);
    expect((await submit(photo)).checkInId).toBeGreaterThan(0);
  });

  it("that carries none, another one, or is cut, is refused", async () => {
    const picture = await newPicture();
    const other = await live();
    const other_ = await withStrip(picture, other.capture.code);
    const wrong: ((code: string) => Promise<TakenPhoto>)[] = [
      () => Promise.resolve(jpeg(picture)),
      () => Promise.resolve(other_),
      async (code) => {
        const { bytes } = await withStrip(picture, code);
        return jpeg(
          await sharp(bytes).extract({ left: 0, top: 0, width: 600, height: 500 }).jpeg().toBuffer(),
        );
      },
      async (code) =>
        jpeg(
          await sharp((await withStrip(picture, code)).bytes)
            .negate()
            .jpeg()
            .toBuffer(),
        ),
      () =>
        sharp({ create: { width: 50, height: 2, channels: 3, background: "red" } })
          .jpeg()
          .toBuffer()
          .then(jpeg),
    ];
    for (const make of wrong) {
      const { missionId, capture, submit } = await live();
      expect(await refusal(submit(await make(capture.code)))).toBe("PHOTO_NOT_VALID");
      expect(await api.deps.db.$count(checkIns, eq(checkIns.missionId, missionId))).toBe(0);
    }
  });
});

describe("the look for near copies", () => {
  const COUNT = 12_000;
  it.each(["force_custom_plan", "force_generic_plan"])(
    "among thousands of photos looks at a person's and a team's alone, by %s",
    async (mode) => {
      const { missionId, members } = await ongoingMission(api, { people: 2 });
      const elsewhere = await ongoingMission(api, { people: 8 });
      const seats = await api.deps.db
        .select({ id: memberships.id, missionId: memberships.missionId, userId: memberships.userId })
        .from(memberships)
        .where(inArray(memberships.missionId, [missionId, elsewhere.missionId]))
        .orderBy(memberships.id);
      const tag = randomBytes(6).toString("hex");
      await api.deps.db.execute(sql`
        insert into ${photos} (mission_id, membership_id, user_id, status, object_key, content_type, byte_length, sha256,
          created_at, perceptual_hashes)
        select seat.mission_id, seat.id, seat.user_id, 1, ${tag} || '/' || n, 'image/jpeg', 1, ${tag} || n, now(),
          array(select (random() * 9e18)::bigint + n from generate_series(1, 11))
        from generate_series(1, ${COUNT}) as n
        join lateral (
          select * from ${memberships} where ${inArray(
            memberships.id,
            seats.map(({ id }) => id),
          )} order by id offset n % ${seats.length} limit 1
        ) as seat on true`);
      await api.deps.db.execute(sql`analyze ${photos}`);

      const query = new PgDialect().sqlToQuery(
        nearCopyQuery({
          id: 1,
          userId: members[0]!.id,
          missionId,
          hashes: Array.from({ length: 11 }, () => 5n),
        }),
      );
      const client = postgres(api.databaseUrl, { max: 1 });
      try {
        const values = query.params.map((value) => `'${String(value)}'`).join(",");
        await client.unsafe(`set plan_cache_mode = ${mode}; prepare explained as ${query.sql}`);
        const rows = await client.unsafe<{ "QUERY PLAN": string }[]>(
          `explain (analyze, costs off, timing off) execute explained(${values})`,
        );
        const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
        expect(plan).toContain("photos_hashed_user_id_idx");
        expect(plan).toContain("photos_hashed_mission_id_idx");
        expect(plan).not.toContain("Seq Scan");
        expect(plan).not.toContain("photos_pkey");
      } finally {
        await client.end();
      }
    },
  );
});
