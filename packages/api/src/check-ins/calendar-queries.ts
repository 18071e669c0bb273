import { codeLiteral, type Db, preparedRead } from "@octopus/db";
import { CheckInStatus, MembershipStatus } from "@octopus/db/enums";
import { checkInCheers, checkIns, memberships, missions, photos, users } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { scheduleColumns, seatOf, toWindow, windowList } from "./queries.js";

const viewer = sql.placeholder("viewer");

// Lists are JSON, of arrays. Those of people and check-ins are put together for members only.
type Avatar = [color: number, face: number, hat: number, pet: number];
type Member = [
  id: number,
  acceptedCount: number,
  finalRate: number | null,
  nickname: string | null,
  ...Avatar,
];
const members = sql<Member[] | null>`case when ${memberships.id} is not null then (
  select json_agg(json_build_array(person.id, seat.accepted_count, seat.final_rate, nickname,
    avatar_color, avatar_face, avatar_hat, avatar_pet) order by seat.id)
  from ${memberships} as seat join ${users} as person on person.id = seat.user_id
  where seat.mission_id = ${missions.id} and seat.status = ${codeLiteral(MembershipStatus, "ACTIVE")}) end`;

type CheckIn = [
  id: number,
  userId: number,
  day: string,
  window: number,
  status: number,
  epochMilliseconds: number,
  resembles: boolean,
  takenSecondsBefore: number | null,
  cheers: number,
  cheeredByMe: boolean,
];
const applause = sql`
  select check_in_id, count(*) as cheers, bool_or(cheer.user_id = ${viewer}::bigint) as by_me
  from ${checkInCheers} as cheer join ${checkIns} as cheered on cheered.id = check_in_id
  where cheered.mission_id = ${missions.id} group by check_in_id`;
const everyCheckIn = sql<CheckIn[] | null>`case when ${memberships.id} is not null then (
  select json_agg(json_build_array(entry.id, entry.user_id, day, "window", entry.status,
    floor(extract(epoch from at) * 1000)::bigint, resembles_photo_id is not null, taken_seconds_before,
    coalesce(cheers, 0), coalesce(by_me, false)) order by day, "window", entry.id)
  from ${checkIns} as entry join ${photos} as photo on photo.id = entry.photo_id
  left join (${applause}) as applause on applause.check_in_id = entry.id
  where entry.mission_id = ${missions.id}) end`;

const read = preparedRead((db) => {
  const fields = {
    ...scheduleColumns,
    teamRate: missions.teamRate,
    photosPurgedAt: missions.photosPurgedAt,
    membershipId: memberships.id,
    windows: windowList,
    members,
    checkIns: everyCheckIn,
  };
  const query = db
    .select(fields)
    .from(missions)
    .leftJoin(memberships, seatOf(viewer, missions.id))
    .where(eq(missions.id, sql.placeholder("mission")));
  return { fields, query };
});

/**
 * A mission with what its members' calendar is made of, in one statement: its windows in the order of the day, its people
 * in the order they joined, and every check-in with its cheers as `userId` sees them, at most 8 people × 84 days × 6
 * times. `membershipId` is the person's seat in it; without one there are neither people nor check-ins.
 */
export async function calendarRow(db: Db, userId: number, missionId: number) {
  const [row] = await read(db, { mission: missionId, viewer: userId });
  return (
    row && {
      ...row,
      windows: row.windows.map(toWindow),
      members: (row.members ?? []).map(([id, acceptedCount, finalRate, nickname, color, face, hat, pet]) => ({
        userId: id,
        acceptedCount,
        finalRate,
        nickname,
        avatar: { color, face, hat, pet },
      })),
      checkIns: (row.checkIns ?? []).map(
        ([id, whose, day, window, status, at, resembles, takenSecondsBefore, cheers, cheeredByMe]) => ({
          id,
          userId: whose,
          day,
          window,
          status: CheckInStatus.nameOf(status, "check_ins.status"),
          at: new Date(at),
          resembles,
          takenSecondsBefore,
          cheers,
          cheeredByMe,
        }),
      ),
    }
  );
}
