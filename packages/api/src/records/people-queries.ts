import { codeLiteral, type Queryable } from "@octopus/db";
import { CheckInStatus } from "@octopus/db/enums";
import { checkIns, memberships, missions, users } from "@octopus/db/schema";
import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { avatarColumns } from "../users/index.js";

/** The last of all characters: what begins with a text lies between the text and the text followed by it. */
const LAST = "\u{10ffff}";

const nicknameKey = sql`lower(${users.nickname})`;

/**
 * People whose nickname begins with a text, after the person `after` (an id), with their record and disputes. The names
 * come in order from the unique index of nicknames; the counts of each from what is theirs alone.
 */
export function peopleCalled(db: Queryable, beginning: string, after: number | undefined, limit: number) {
  const record = db
    .select({
      missionsClosed: count().as("missions_closed"),
      successRate: sql<number | null>`sum(${memberships.finalRate}) / count(${memberships.finalRate})`
        .mapWith(Number)
        .as("success_rate"),
    })
    .from(memberships)
    .innerJoin(missions, eq(missions.id, memberships.missionId))
    .where(
      and(eq(memberships.userId, users.id), eq(memberships.status, "ACTIVE"), eq(missions.status, "CLOSE")),
    )
    .as("record");
  const having = (status: CheckInStatus) =>
    sql<number>`count(*) filter (where ${checkIns.status} = ${codeLiteral(CheckInStatus, status)})::int`;
  const doubts = db
    .select({
      disputesLost: having("REJECTED").as("disputes_lost"),
      disputesOpen: having("DISPUTED").as("disputes_open"),
    })
    .from(checkIns)
    .where(eq(checkIns.userId, users.id))
    .as("doubts");
  return db
    .select({
      id: users.id,
      nickname: users.nickname,
      avatar: avatarColumns,
      role: users.role,
      createdAt: users.createdAt,
      suspendedAt: users.suspendedAt,
      suspensionReason: users.suspensionReason,
      missionsClosed: record.missionsClosed,
      successRate: record.successRate,
      disputesLost: doubts.disputesLost,
      disputesOpen: doubts.disputesOpen,
    })
    .from(users)
    .crossJoinLateral(record)
    .crossJoinLateral(doubts)
    .where(
      and(
        // The range is for the index, in which letters lie in the order of their numbers; what counts is the other.
        sql`${nicknameKey} >= lower(${beginning}) and ${nicknameKey} < lower(${beginning}) || ${LAST}
          and starts_with(${nicknameKey}, lower(${beginning}))`,
        after === undefined
          ? undefined
          : sql`${nicknameKey} > (select lower(nickname) from users as last where last.id = ${after})`,
        isNull(users.leftAt),
      ),
    )
    .orderBy(asc(nicknameKey))
    .limit(limit);
}
