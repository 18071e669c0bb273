import { checkIns, photos } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApi, type TestApi } from "../testing/index.js";
import { checkIn, ongoingMission } from "./ongoing-mission.testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

it("an operator sees the earlier photo that a disputed one looks like, until it is deleted", async () => {
  const { missionId, members } = await ongoingMission(api, { people: 2 });
  const [first, second] = members;
  const { db } = api.deps;
  const photoOf = async (checkInId: number) =>
    (await db.select().from(checkIns).where(eq(checkIns.id, checkInId)))[0]!.photoId;
  const earlier = await photoOf((await checkIn(first!.caller, missionId)).checkInId);
  const { checkInId } = await checkIn(second!.caller, missionId);
  await db.update(checkIns).set({ resemblesPhotoId: earlier }).where(eq(checkIns.id, checkInId));
  await api.system.job.processPhotos();
  const camera = { camera: "Octo One", takenSecondsBefore: 120 };
  await db
    .update(photos)
    .set(camera)
    .where(eq(photos.id, await photoOf(checkInId)));
  await first!.caller.checkIn.dispute({ checkInId, reason: "내 사진을 그대로 썼어요" });

  const operator = await api.newUser({ role: "OPERATOR" });
  const look = async () => (await operator.caller.operator.disputes({})).items[0]!;
  const { photo, checkIn: shown } = await look();
  expect(shown).toMatchObject({
    ...camera,
    resembles: { userId: first!.id, nickname: first!.nickname, missionId, day: "2086-11-23" },
  });
  const bytes = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(await bytes(shown.resembles!.photo!.url)).not.toEqual(await bytes(photo!.url));

  await db.update(photos).set({ status: "DELETED" }).where(eq(photos.id, earlier));
  expect((await look()).checkIn.resembles).toMatchObject({ photo: null, nickname: first!.nickname });
});
