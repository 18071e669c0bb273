import { createTestApi, photosOf12Megapixels, type TestApi } from "@octopus/api/testing";
import { createHash } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { workerMemory } from "../../../scripts/service/worker-memory.mjs";
import { buildPrograms, type Programs, SAYING_ITS_PEAK } from "./programs.testing.js";

/** `npm run bench:photos` works through 200. */
const isBench = (import.meta as { env?: { MODE?: string } }).env?.MODE === "bench";
const PHOTOS = isBench ? 200 : 9;
const MAX_MEGABYTES = 300;

let api: TestApi;
let programs: Programs;
beforeAll(async () => {
  api = await createTestApi({ now: new Date().toISOString() });
  programs = await buildPrograms(api.databaseUrl);
});
afterAll(async () => {
  await programs.close();
  await api.close();
});

/** Submitted photos in a bucket and in the database, as many as told. */
async function submitted(count: number): Promise<void> {
  const kinds = await photosOf12Megapixels();
  const { id: userId, caller } = await api.newUser();
  const { id: missionId } = await caller.mission.create({
    title: "사진 이백 장",
    content: "모두 천이백만 화소예요",
    type: "LIFE",
    stake: 1_000,
    capacity: 4,
    openType: "OPEN_ROOM",
  });
  const sql = postgres(api.databaseUrl, { max: 1 });
  const [seat] = await sql<{ id: number }[]>`select id from memberships where mission_id = ${missionId}`;
  for (let n = 0; n < count; n++) {
    const { type, bytes } = kinds[n % kinds.length]!;
    const key = `photos/${userId}/${n}`;
    const url = `${programs.bucketUrl}?uploadType=media&name=${encodeURIComponent(key)}`;
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": type },
      body: new Uint8Array(bytes),
    });
    if (!response.ok) throw new Error(`the store answered ${response.status}`);
    const sha256 = createHash("sha256").update(String(n)).digest("hex");
    await sql`
      insert into photos (mission_id, membership_id, user_id, status, object_key, content_type, byte_length, sha256, created_at)
      values (${missionId}, ${seat!.id}, ${userId}, 1, ${key}, ${type}, ${bytes.length}, ${sha256}, now())`;
  }
  await sql.end();
}

it(
  `stays under ${MAX_MEGABYTES} MB while it works through ${PHOTOS} photos of 12 megapixels`,
  {
    timeout: isBench ? 600_000 : 120_000,
  },
  async () => {
    await submitted(PHOTOS);
    const began = performance.now();
    const program = programs.start("run-once", ["processPhotos"], {
      ...workerMemory,
      NODE_OPTIONS: `${workerMemory.NODE_OPTIONS} ${SAYING_ITS_PEAK}`,
    });
    const { code, stdout, stderr } = await program.ended;
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`"changed":${PHOTOS}`),
    });
    // In kilobytes, on every system.
    const megabytes = Number(/^peak (\d+)$/m.exec(stderr)![1]) / 1000;
    if (isBench)
      console.log(`${PHOTOS} photos in ${Math.round(performance.now() - began)} ms, at most ${megabytes} MB`);
    expect(megabytes).toBeGreaterThan(50);
    expect(megabytes).toBeLessThan(MAX_MEGABYTES);
  },
);
