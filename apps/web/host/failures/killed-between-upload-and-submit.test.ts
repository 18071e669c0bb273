import { auditLedger, createTestApi, type TestApi } from "@octopus/api/testing";
import { checkIns, demoClock, memberships } from "@octopus/db/schema";
import { ensureServiceAccount, startGcsStandIn, type GcsStandIn } from "@octopus/stand-ins";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signInSomebody } from "../browser.testing.js";
import { buildWebProgram, call } from "./web-program.testing.js";

const A_DAY = 86_400_000;

let dataDir: string;
let store: GcsStandIn;
let api: TestApi;
let program: Awaited<ReturnType<typeof buildWebProgram>>;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "octopus-failures-"));
  const { file } = await ensureServiceAccount(dataDir);
  store = await startGcsStandIn({ port: 0, dataDir, bucket: "octopus-test" });
  api = await createTestApi({ now: new Date().toISOString() });
  program = await buildWebProgram({
    DATABASE_URL: api.databaseUrl,
    GCS_ENDPOINT: store.endpoint,
    GOOGLE_APPLICATION_CREDENTIALS: file,
  });
}, 120_000);
afterAll(async () => {
  await program.close();
  await api.close();
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** A mission that has been under way since this midnight, its window open all day, and somebody in it. */
async function missionOfToday() {
  const me = await signInSomebody(api);
  const { caller } = { caller: api.callerOf({ userId: me.id, role: "USER" }) };
  const { id: missionId } = await caller.mission.create({
    title: "아침 여섯 시 기상",
    content: "일어난 자리에서 창밖을 찍어요",
    type: "LIFE",
    stake: 1000,
    capacity: 8,
    openType: "OPEN_ROOM",
    cameraOnly: false,
  });
  const tomorrow = new Date(api.clock.now().getTime() + A_DAY + 9 * 3_600_000).toISOString().slice(0, 10);
  await caller.mission.configure({
    missionId,
    startsOn: tomorrow,
    weeks: 1,
    daysPerWeek: 7,
    timesPerDay: 1,
    windows: [{ start: "00:00", end: "24:00" }],
  });
  const other = await api.newUser();
  await other.caller.membership.join({ missionId, code: (await caller.mission.byId({ missionId })).code! });
  return { missionId, token: me.session.accessToken, userId: me.id };
}

it.each([
  ["before it heard of the submission", false],
  ["while it looks at the photo", true],
])("a web process is killed %s; another takes the same photo, once", { timeout: 90_000 }, async (_, inTheMiddle) => {
  const { missionId, token, userId } = await missionOfToday();
  await api.deps.db.delete(demoClock);
  await api.deps.db.insert(demoClock).values({ aheadMilliseconds: A_DAY });
  const [first, second] = [await program.start(), await program.start()];

  const bytes = await photo();
  const announced = {
    missionId,
    contentType: "image/jpeg",
    byteLength: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
  const asked = await call(first.site, "checkIn.requestUpload", { token, input: announced });
  expect(asked).toMatchObject({ status: 200 });
  const ticket = asked.data as { url: string; method: string; headers: Record<string, string>; photoId: number };
  const sent = await fetch(ticket.url, { ...ticket, body: new Uint8Array(bytes) });
  expect(sent.status).toBe(200);

  const submission = { token, input: { missionId, photoId: ticket.photoId } };
  if (inTheMiddle) {
    store.order("GET json", "stuck");
    const lost = call(first.site, "checkIn.submit", submission).then(
      () => "answered",
      () => "lost",
    );
    await new Promise((resolve) => setTimeout(resolve, 500)); // it is waiting for the store by now, or about to
    await first.kill();
    expect(await lost).toBe("lost");
  } else await first.kill();

  const submitted = await call(second.site, "checkIn.submit", submission);
  expect(submitted).toMatchObject({ status: 200 });
  // Whoever presses twice has not checked in twice.
  await call(second.site, "checkIn.submit", submission);
  const mine = (await api.deps.db.select().from(checkIns)).filter((each) => each.missionId === missionId);
  expect(mine).toHaveLength(1);
  const seats = (await api.deps.db.select().from(memberships)).filter((each) => each.missionId === missionId);
  expect(seats.find((seat) => seat.userId === userId)).toMatchObject({ acceptedCount: 1 });
  expect((await auditLedger(api.deps)).differences).toEqual([]);
});

async function photo(): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const { randomBytes } = await import("node:crypto");
  return sharp(randomBytes(48 * 32 * 3), { raw: { width: 48, height: 32, channels: 3 } })
    .jpeg()
    .toBuffer();
}
