import { checkIns, memberships, photos } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { announced, ongoingMission, put, takePhoto, upload } from "./ongoing-mission.testing.js";

/** The store as it is on a bad day: each time a sentence for the person, no row that says what isn't so, and a way on. */

let api: TestApi;
let logged: unknown[];
beforeAll(async () => {
  logged = [];
  const log = { info: () => {}, warn: () => {}, error: (entry: unknown) => void logged.push(entry) };
  api = await createTestApi({ photos: true, log });
});
afterAll(() => api.close());

async function expectNothing(missionId: number, { id: userId }: TestUser) {
  expect(await api.deps.db.$count(checkIns, eq(checkIns.missionId, missionId))).toBe(0);
  const rows = await api.deps.db.select().from(photos).where(eq(photos.missionId, missionId));
  expect(rows.map(({ status, perceptualHashes }) => [status, perceptualHashes])).toEqual(
    rows.map(() => ["PENDING", null]),
  );
  const seat = and(eq(memberships.missionId, missionId), eq(memberships.userId, userId));
  expect(await api.deps.db.select().from(memberships).where(seat)).toMatchObject([{ acceptedCount: 0 }]);
}

describe("submit", () => {
  it.each([
    ["is down", "GET json", ["down", "down"]],
    ["hangs in the middle of an answer", "GET json", ["stuck", "stuck"]],
    ["is full", "POST json", ["full"]],
    ["goes down before the proved photo is kept", "POST json", ["down", "down"]],
  ] as const)("while the store %s is refused in words, and goes through later", async (_, call, troubles) => {
    const { missionId, members } = await ongoingMission(api);
    const [me] = members as [TestUser];
    const photoId = await upload(me.caller, missionId);
    logged = [];
    api.photoStore!.order(call, ...troubles);
    const started = performance.now();
    expect(await refusal(me.caller.checkIn.submit({ missionId, photoId }))).toBe("PHOTO_STORE_ERROR");
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(logged).toHaveLength(1);
    await expectNothing(missionId, me);
    const { checkInId } = await me.caller.checkIn.submit({ missionId, photoId });
    expect(checkInId).toBeGreaterThan(0);
  });

  it("of bytes that never came to their end finds no photo, and takes it once it was sent again", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [me] = members as [TestUser];
    const taken = await takePhoto();
    const ticket = await me.caller.checkIn.requestUpload({ missionId, ...announced(taken) });
    await new Promise<void>((resolve) => {
      const headers = { ...ticket.headers, "content-length": taken.bytes.length };
      const sending = httpRequest(ticket.url, { method: "PUT", headers });
      sending.on("error", () => resolve());
      sending.write(taken.bytes.subarray(0, 500), () => sending.destroy(new Error("a tunnel")));
    });
    const submit = () => me.caller.checkIn.submit({ missionId, photoId: ticket.photoId });
    expect(await refusal(submit())).toBe("PICTURE_NOT_FOUND");
    await expectNothing(missionId, me);
    expect(await put(ticket, taken.bytes)).toBe(200);
    expect((await submit()).checkInId).toBeGreaterThan(0);
  });

  it("of an object that holds half of what was announced is refused", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [me] = members as [TestUser];
    const taken = await takePhoto();
    const { photoId } = await me.caller.checkIn.requestUpload({ missionId, ...announced(taken) });
    const [row] = await api.deps.db.select().from(photos).where(eq(photos.id, photoId));
    const half = taken.bytes.subarray(0, taken.bytes.length / 2);
    await api.deps.store.write(row!.objectKey, half, taken.contentType);
    expect(await refusal(me.caller.checkIn.submit({ missionId, photoId }))).toBe("PHOTO_NOT_VALID");
    await expectNothing(missionId, me);
  });
});

it("a store that refuses the upload itself leaves an announcement, and the same URL works later", async () => {
  const { missionId, members } = await ongoingMission(api);
  const [me] = members as [TestUser];
  const taken = await takePhoto();
  const ticket = await me.caller.checkIn.requestUpload({ missionId, ...announced(taken) });
  api.photoStore!.order("PUT xml", "down", "full");
  expect(await put(ticket, taken.bytes)).toBe(503);
  expect(await put(ticket, taken.bytes)).toBe(403);
  expect(await refusal(me.caller.checkIn.submit({ missionId, photoId: ticket.photoId }))).toBe(
    "PICTURE_NOT_FOUND",
  );
  await expectNothing(missionId, me);
  expect(await put(ticket, taken.bytes)).toBe(200);
});

describe("an upload's URL", () => {
  it("is for its own key, type, length and method, and for nobody else's photo", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [me, mate] = members as [TestUser, TestUser];
    const [mine, theirs] = [await takePhoto(), await takePhoto()];
    const ticket = await me.caller.checkIn.requestUpload({ missionId, ...announced(mine) });
    const other = await mate.caller.checkIn.requestUpload({ missionId, ...announced(theirs) });
    const keyOf = (url: string) => new URL(url).pathname;
    const aimed = ticket.url.replace(keyOf(ticket.url), keyOf(other.url));
    expect(await put({ ...ticket, url: aimed }, mine.bytes)).toBe(403);
    const shown = ticket.url.replace("/pending/", "/photos/");
    expect(await put({ ...ticket, url: shown }, mine.bytes)).toBe(403);
    const html = { ...ticket.headers, "content-type": "text/html" };
    expect(await put({ ...ticket, headers: html }, mine.bytes)).toBe(403);
    expect(await put(ticket, Buffer.concat([mine.bytes, mine.bytes]))).toBe(400);
    expect(
      await put(
        { ...ticket, url: ticket.url.replace(/.$/, (last) => (last === "0" ? "1" : "0")) },
        mine.bytes,
      ),
    ).toBe(403);
    for (const method of ["GET", "DELETE"])
      expect((await fetch(ticket.url, { method, headers: ticket.headers })).status).toBe(403);
    for (const [{ caller }, { photoId }] of [
      [me, ticket],
      [mate, other],
    ] as const)
      expect(await refusal(caller.checkIn.submit({ missionId, photoId }))).toBe("PICTURE_NOT_FOUND");
  });

  it("that is used again after the check-in changes nothing that is shown or recorded", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [me] = members as [TestUser];
    const taken = await takePhoto();
    const ticket = await me.caller.checkIn.requestUpload({ missionId, ...announced(taken) });
    await put(ticket, taken.bytes);
    const first = await me.caller.checkIn.submit({ missionId, photoId: ticket.photoId });
    expect(await put(ticket, Buffer.alloc(taken.bytes.length, "x"))).toBe(200);
    expect(await me.caller.checkIn.submit({ missionId, photoId: ticket.photoId })).toEqual(first);
    const { url } = await me.caller.checkIn.photo({ checkInId: first.checkInId });
    const shown = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(shown.equals(taken.bytes)).toBe(true);
  });

  it("has a fellow for looking that ends after five minutes and is for one object", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [me] = members as [TestUser];
    const { checkInId } = await me.caller.checkIn.submit({
      missionId,
      photoId: await upload(me.caller, missionId),
    });
    const { url } = await me.caller.checkIn.photo({ checkInId });
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url.replace(/photos\/\d+/, "photos/1"))).status).toBe(403);
    expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(403);
    expect((await fetch(url.split("?")[0]!)).status).toBe(403);
    api.clock.advanceRealTime({ minutes: 5, seconds: 1 });
    expect((await fetch(url)).status).toBe(400);
  });
});
