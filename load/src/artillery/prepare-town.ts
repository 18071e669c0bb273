import type { RouterOutputs } from "@octopus/api";
import { hashPassword } from "@octopus/api/compose";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import postgres from "postgres";
import sharp from "sharp";
import { inFlight } from "../in-flight.js";
import { loadTown, type TownSize } from "./load-town.js";
import type { Photographer, Seated, Town } from "./town.js";

const PASSWORD = "a password of the town";
/** At each mission that is raced for: twice as many as there is room for. */
export const PRESSING = 14;
const SIGNING_IN = 4;
const PHOTO = { width: 1_600, height: 1_200 };

export interface LoadSize extends TownSize {
  /** Missions that fourteen people each race for. */
  readonly races: number;
  /** People who check in when the window opens. */
  readonly rush: number;
}

export interface PreparedTown {
  readonly file: string;
  readonly town: Town;
  readonly racedFor: readonly number[];
}

/** The database, filled. */
export async function fill(databaseUrl: string, size: LoadSize): Promise<void> {
  await loadTown(databaseUrl, size, { passwordHash: await hashPassword(PASSWORD) });
}

/** Signs in whoever races or checks in, and takes their photos: what people have done before the moment that counts. */
export async function prepareTown(
  databaseUrl: string,
  target: string,
  { folder, races, rush }: LoadSize & { folder: string },
): Promise<PreparedTown> {
  const sql = postgres(databaseUrl, { max: 1 });
  const open = await sql<
    { id: number }[]
  >`select id::int from missions where status = 1 order by id desc limit ${races}`;
  const listed = await sql<
    { id: number }[]
  >`select id::int from missions order by id desc offset ${races} limit 2000`;
  const members = await sql<{ missionId: number; loginId: string }[]>`
    select s.mission_id::int as "missionId", u.login_id as "loginId"
    from memberships s join missions m on m.id = s.mission_id and m.status = 2 join users u on u.id = s.user_id
    order by s.id limit ${rush}`;
  const strangers = await sql<{ loginId: string }[]>`
    select login_id as "loginId" from users u
    where not exists (select from memberships s where s.user_id = u.id) order by id limit ${races * PRESSING}`;
  const loginIds = await sql<
    { loginId: string }[]
  >`select login_id as "loginId" from users order by id desc limit 5000`;
  await sql.end();
  if (strangers.length < races * PRESSING || members.length < rush) throw new Error("the town is too small");

  const photos = path.join(folder, "photos");
  await mkdir(photos, { recursive: true });
  // Everyone at the first mission, then everyone at the second: a race, and not a queue.
  const pressers: Seated[] = [];
  await inFlight(SIGNING_IN, [...strangers.entries()], async ([n, { loginId }]) => {
    const missionId = open[Math.floor(n / PRESSING)]!.id;
    pressers[n] = { missionId, accessToken: await signIn(target, loginId) };
  });
  const photographers: Photographer[] = [];
  await inFlight(SIGNING_IN, members, async ({ missionId, loginId }) => {
    const bytes = await takePhoto();
    const photo = path.join(photos, `${loginId}.jpg`);
    await writeFile(photo, bytes);
    photographers.push({
      missionId,
      accessToken: await signIn(target, loginId),
      photo,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      byteLength: bytes.length,
    });
  });
  const town: Town = {
    password: PASSWORD,
    loginIds: loginIds.map(({ loginId }) => loginId),
    missions: listed.map(({ id }) => id),
    pressers,
    members: photographers,
  };
  const file = path.join(folder, "town.json");
  await writeFile(file, JSON.stringify(town));
  return { file, town, racedFor: open.map(({ id }) => id) };
}

async function signIn(target: string, loginId: string): Promise<string> {
  const answer = await fetch(`${target}/trpc/auth.signIn`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ loginId, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`signing in was answered with ${answer.status}: ${await answer.text()}`);
  const { result } = (await answer.json()) as {
    result: { data: RouterOutputs["auth"]["signIn"] };
  };
  return result.data.accessToken;
}

/** Soft shapes that no other photo has. */
function takePhoto(): Promise<Buffer> {
  const shapes = sharp(randomBytes(24 * 18 * 3), { raw: { width: 24, height: 18, channels: 3 } });
  return shapes.resize(PHOTO.width, PHOTO.height, { kernel: "cubic" }).jpeg({ quality: 85 }).toBuffer();
}
