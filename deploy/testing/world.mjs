// What the service works on in these tests: a database with people and missions, a photo store, and the environment that
// the built programs are started with. It lives by the machine's own clock.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { hashPassword } from "../../packages/api/src/compose.ts";
import { addDays, civilDateOf } from "../../packages/api/src/kernel/civil-date.ts";
import { createTestApi, TEST_VAPID } from "../../packages/api/src/testing/index.ts";
import { ensureServiceAccount, startGcsStandIn } from "../../packages/stand-ins/src/index.ts";

const ZONE = "Asia/Seoul";
const BUCKET = "octopus-test";
const WIDE = ["signInPerAccountAndClient", "signInPerAccount", "signInPerClient", "uploadPerPerson"];
export const PASSWORD = "a password of the tests";

/** Makes it, with so many people who can all sign in with {@link PASSWORD}. */
export async function makeWorld({ people }) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "octopus-world-"));
  const api = await createTestApi({ now: new Date().toISOString() });
  const account = await ensureServiceAccount(dataDir);
  const store = await startGcsStandIn({ port: 0, dataDir, bucket: BUCKET });
  const persons = [];
  while (persons.length < people) persons.push(await api.newUser({ points: 1_000_000 }));
  const loginIds = await letThemIn(api.databaseUrl);
  return {
    api,
    persons,
    loginIds: persons.map(({ id }) => loginIds.get(id)),
    dataDir,
    env: (publicUrl) => ({
      PATH: process.env.PATH,
      DATABASE_URL: api.databaseUrl,
      PUBLIC_URL: publicUrl,
      TOKEN_SECRET: "test-".padEnd(43, "0"),
      LEDGER_KEYS: "ledger-".padEnd(43, "0"),
      BANK_KEYS: "bank-".padEnd(43, "0"),
      VAPID_PUBLIC_KEY: TEST_VAPID.publicKey,
      VAPID_PRIVATE_KEY: TEST_VAPID.privateKey,
      VAPID_SUBJECT: TEST_VAPID.subject,
      KAKAO_CLIENT_ID: "test",
      KAKAO_CLIENT_SECRET: "test",
      GOOGLE_CLIENT_ID: "test",
      GOOGLE_CLIENT_SECRET: "test",
      KAKAOPAY_SECRET_KEY: "test",
      KAKAOPAY_CID: "TC0ONETIME",
      KAKAOPAY_URL: "http://127.0.0.1:1",
      GCS_BUCKET: BUCKET,
      GCS_ENDPOINT: store.endpoint,
      GOOGLE_APPLICATION_CREDENTIALS: account.file,
      SMTP_URL: "smtp://127.0.0.1:1",
      TRUSTED_PROXIES: "127.0.0.1",
      LISTEN_ADDRESS: "127.0.0.1",
      PROXY_KEEP_ALIVE_SECONDS: "5",
      RATE_LIMITS: WIDE.map((name) => `${name}=1000000/60`).join(","),
    }),
    async close() {
      await api.close();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Missions that anybody may join until tomorrow; the first person leads. */
export async function openMissions({ api, persons: [leader] }, count) {
  const startsOn = addDays(civilDateOf(api.clock.now(), ZONE), 2);
  const ids = [];
  while (ids.length < count) ids.push(await foundMission(leader, startsOn));
  return ids;
}

/** Missions that began today, whose window is the whole day, with eight people in each. */
export async function runningMissions({ api, persons }, count) {
  const now = api.clock.now();
  const startsOn = civilDateOf(now, ZONE);
  const [leader, ...others] = persons.slice(0, 8);
  api.clock.set(new Date(now.getTime() - 24 * 60 * 60 * 1000).toISOString());
  const ids = [];
  while (ids.length < count) {
    const missionId = await foundMission(leader, startsOn);
    for (const { caller } of others) await caller.membership.join({ missionId });
    ids.push(missionId);
  }
  api.clock.set(now.toISOString());
  await api.system.job.advanceMissions();
  return ids;
}

async function foundMission({ caller }, startsOn) {
  const draft = {
    title: "매일 물 여덟 잔",
    content: "마신 잔을 찍어요",
    type: "LIFE",
    stake: 100,
    capacity: 8,
  };
  const { id: missionId } = await caller.mission.create({ ...draft, openType: "OPEN_ROOM" });
  const windows = [{ start: "00:00", end: "24:00" }];
  const schedule = { startsOn, weeks: 1, daysPerWeek: 7, timesPerDay: 1, windows };
  await caller.mission.configure({ missionId, ...schedule });
  return missionId;
}

/** Gives everybody the same password. Answers their login ids, by id. */
async function letThemIn(url) {
  const sql = postgres(url, { max: 1 });
  const hash = await hashPassword(PASSWORD);
  const rows = await sql`update users set password_hash = ${hash} returning id, login_id`;
  await sql.end();
  return new Map(rows.map((row) => [Number(row.id), row.login_id]));
}
