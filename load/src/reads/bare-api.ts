import { createServer } from "node:http";
import postgres from "postgres";
import { inheritedEnvironment } from "../env.js";

/**
 * What the API is measured against: `node:http`, one prepared statement through `postgres` for each request, and its rows
 * as the same JSON. It knows which mission and whose eyes, checks nothing, writes no log and has no headers but two.
 */
const { DATABASE_URL, PORT, READER, MISSION, CALENDAR } = inheritedEnvironment();
const sql = postgres(DATABASE_URL!, { max: 20, connection: { TimeZone: "UTC" } });

const types = ["LIFE", "EXERCISE", "STUDY", "MEETING", "ETC"];
const summary = (row: postgres.Row) => ({
  id: Number(row["id"]),
  code: row["code"] as string,
  title: row["title"] as string,
  type: types[row["type"] as number],
  stake: Number(row["stake"]),
  capacity: row["capacity"] as number,
  memberCount: row["member_count"] as number,
  status: ["UNACTIVATED", "OPEN", "ONGOING", "CLOSE", "CANCELLED"][row["status"] as number],
  openType: "OPEN_ROOM",
  cameraOnly: row["camera_only"] as boolean,
  leader: {
    nickname: row["nickname"] as string,
    avatar: {
      color: row["avatar_color"] as number,
      face: row["avatar_face"] as number,
      hat: row["avatar_hat"] as number,
      pet: row["avatar_pet"] as number,
    },
  },
  startsOn: row["starts_on"] as string,
  weeks: row["weeks"] as number,
  daysPerWeek: row["days_per_week"] as number,
  timesPerDay: row["times_per_day"] as number,
});

async function hot() {
  const rows = await sql`
    select m.id, code, title, type, stake, capacity, member_count, free_seats, m.status, camera_only, starts_on::text, weeks,
      days_per_week, times_per_day, nickname, avatar_color, avatar_face, avatar_hat, avatar_pet
    from missions as m cross join lateral (select * from users where id = m.leader_id limit 1) as leader
    where open_type = 0 and m.status = 1 and free_seats > 0
    order by free_seats, -m.id limit 21`;
  const last = rows[19]!;
  const nextCursor = Buffer.from(`${last["free_seats"]}.${last["id"]}`).toString("base64url");
  return { items: rows.slice(0, 20).map(summary), nextCursor };
}

const person = sql`'nickname', nickname, 'avatar',
  json_build_object('color', avatar_color, 'face', avatar_face, 'hat', avatar_hat, 'pet', avatar_pet)`;

async function byId() {
  const [row] = await sql`
    select m.id, code, title, type, stake, capacity, member_count, m.status, camera_only, starts_on::text, weeks,
      days_per_week, times_per_day, nickname, avatar_color, avatar_face, avatar_hat, avatar_pet, content, ends_on::text,
      array(select json_build_object('start', start_minute, 'end', end_minute) from mission_windows
        where mission_id = m.id order by ordinal) as windows,
      array(select json_build_object('userId', users.id, ${person}, 'isLeader', users.id = m.leader_id)
        from memberships as seat join users on users.id = seat.user_id
        where seat.mission_id = m.id and seat.status = 0 order by seat.id) as members
    from missions as m join users on users.id = m.leader_id where m.id = ${MISSION!}`;
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return {
    ...summary(row!),
    content: row!["content"] as string,
    endsOn: row!["ends_on"] as string,
    windows: (row!["windows"] as { start: number; end: number }[]).map(({ start, end }) => ({
      start: clock(start),
      end: clock(end),
    })),
    members: row!["members"] as unknown,
    mine: { isLeader: false, isMember: false },
  };
}

type CheckIn = [
  userId: number,
  id: number,
  day: string,
  window: number,
  at: number,
  cheers: number,
  cheeredByMe: boolean,
  resembles: boolean,
  takenSecondsBefore: number | null,
];
const SEOUL = 9 * 60 * 60_000;
const written = ([, id, day, window, at, cheers, cheeredByMe, resembles, takenSecondsBefore]: CheckIn) => ({
  id,
  day,
  window,
  status: "ACCEPTED",
  resembles,
  takenSecondsBefore,
  cheers,
  cheeredByMe,
  at: new Date(at + SEOUL).toISOString().replace("Z", "+09:00"),
});

const calendarFrame = JSON.parse(CALENDAR!) as object;
async function calendar() {
  const [row] = await sql`
    select (
      select json_agg(json_build_object('userId', seat.user_id, ${person}, 'rate', coalesce(final_rate, 0)) order by seat.id)
      from memberships as seat join users on users.id = seat.user_id
      where seat.mission_id = m.id and seat.status = 0) as members, (
      select json_agg(json_build_array(c.user_id, c.id, day, "window", floor(extract(epoch from at) * 1000)::bigint,
        coalesce(cheers, 0), coalesce(by_me, false), resembles_photo_id is not null, taken_seconds_before)
        order by day, "window", c.id)
      from check_ins as c join photos on photos.id = c.photo_id left join (
        select check_in_id, count(*) as cheers, bool_or(cheer.user_id = ${READER!}) as by_me
        from check_in_cheers as cheer join check_ins as cheered on cheered.id = check_in_id
        where cheered.mission_id = ${MISSION!} group by check_in_id) as applause on check_in_id = c.id
      where c.mission_id = m.id) as check_ins
    from missions as m where m.id = ${MISSION!}
      and exists (select from memberships where mission_id = m.id and user_id = ${READER!} and status = 0)`;
  const members = row!["members"] as { userId: number }[];
  const checkIns = row!["check_ins"] as CheckIn[];
  return {
    ...calendarFrame,
    members: members.map((member) => ({
      ...member,
      checkIns: checkIns.filter(([userId]) => userId === member.userId).map(written),
    })),
  };
}

const answers: Record<string, () => Promise<unknown>> = {
  "/mission.hot": hot,
  "/mission.byId": byId,
  "/checkIn.calendar": calendar,
  "/ready": () => Promise.resolve("ready"),
};

createServer((request, response) => {
  void answers[request.url!]!().then((data) => {
    const body = JSON.stringify({ result: { data } });
    response.writeHead(200, {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
    });
    response.end(body);
  });
}).listen(Number(PORT));
process.on("SIGINT", () => process.exit(0));
