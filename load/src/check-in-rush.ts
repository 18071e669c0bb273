import { createTestApi, type TestApi, type TestUser } from "@octopus/api/testing";
import { createHash, randomBytes } from "node:crypto";
import postgres from "postgres";
import sharp from "sharp";
import { inFlight } from "./in-flight.js";
import type { Part } from "./part.js";
import { newPeople } from "./people.js";

/** Far ahead: Google's client refuses to sign what would have expired by the machine's own clock. */
const DAYS = { before: "2086-11-22", first: "2086-11-23", second: "2086-11-24" };
const MEMBERS = 8;
const IN_FLIGHT = 8;

/** Everyone's window opens at once: photos as browsers send them one day, tiny ones the next. */
export const checkInRush: Part = {
  name: "check-in",
  title: "e. Check-in rush: submissions by the API in this process, photos in the store's stand-in",
  async run({ quick, say }) {
    const count = quick ? 5 : 25;
    const api = await createTestApi({ photos: true, now: `${DAYS.before}T12:00:00+09:00` });
    const members = await missionsOfEight(api, count);
    const large = await submissionsPerSecond(api, members, DAYS.first, 1600);
    say(`photos of 1,600 pixels: ${large.toFixed(1)}/s`);
    const small = await submissionsPerSecond(api, members, DAYS.second, 48);
    say(`photos of 48 pixels: ${small.toFixed(1)}/s`);
    await proveOneEach(api.databaseUrl, members.length * 2);
    await api.close();
    return [
      { what: "e. check-ins submitted, photos of 1,600 pixels", figure: large, unit: "/s" },
      { what: "e. check-ins submitted, photos of 48 pixels", figure: small, unit: "/s" },
      { what: "e. large photos ÷ small ones", figure: large / small },
    ];
  },
};

interface Member {
  readonly person: TestUser;
  readonly missionId: number;
}

async function missionsOfEight(api: TestApi, count: number): Promise<Member[]> {
  const members: Member[] = [];
  for (let number = 0; number < count; number++) {
    const [leader, ...others] = await newPeople(api, MEMBERS, 1_000);
    const { id: missionId } = await leader!.caller.mission.create({
      title: "아침 여섯 시 기상",
      content: "일어난 자리에서 창밖을 찍어요",
      type: "LIFE",
      stake: 1_000,
      capacity: MEMBERS,
      openType: "OPEN_ROOM",
    });
    await leader!.caller.mission.configure({
      missionId,
      startsOn: DAYS.first,
      weeks: 1,
      daysPerWeek: 7,
      timesPerDay: 1,
      windows: [{ start: "06:00", end: "07:00" }],
    });
    for (const { caller } of others) await caller.membership.join({ missionId });
    members.push(...[leader!, ...others].map((person) => ({ person, missionId })));
  }
  return members;
}

/** What is measured is the submission alone: reading and proving the photo, and writing it down. */
async function submissionsPerSecond(
  api: TestApi,
  members: readonly Member[],
  day: string,
  pixels: number,
): Promise<number> {
  api.clock.set(`${day}T06:10:00+09:00`);
  const uploads: (Member & { photoId: number })[] = [];
  for (const member of members)
    uploads.push({ ...member, photoId: await upload(member, await takePhoto(pixels)) });
  const seconds = await inFlight(IN_FLIGHT, uploads, ({ person, missionId, photoId }) =>
    person.caller.checkIn.submit({ missionId, photoId }),
  );
  return uploads.length / seconds;
}

/** Soft shapes that no other photo has, as wide as told and three quarters as high. */
function takePhoto(width: number): Promise<Buffer> {
  const shapes = sharp(randomBytes(24 * 18 * 3), { raw: { width: 24, height: 18, channels: 3 } });
  return shapes
    .resize(width, (width / 4) * 3, { kernel: "cubic" })
    .jpeg({ quality: 85 })
    .toBuffer();
}

async function upload({ person, missionId }: Member, bytes: Buffer): Promise<number> {
  const { photoId, url, method, headers } = await person.caller.checkIn.requestUpload({
    missionId,
    contentType: "image/jpeg",
    byteLength: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  const response = await fetch(url, { method, headers, body: new Uint8Array(bytes) });
  if (!response.ok) throw new Error(`the store answered ${response.status}`);
  return photoId;
}

async function proveOneEach(url: string, expected: number): Promise<void> {
  const sql = postgres(url, { max: 1 });
  const [found] = await sql<{ checkIns: number; counted: number }[]>`
    select (select count(distinct (membership_id, day))::int from check_ins) as "checkIns",
      (select sum(accepted_count)::int from memberships) as counted`;
  await sql.end();
  if (found!.checkIns !== expected || found!.counted !== expected)
    throw new Error(`${JSON.stringify(found)} check-ins, and ${expected} were submitted`);
}
