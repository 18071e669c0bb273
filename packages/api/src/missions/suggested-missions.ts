import { codeLiteral, type Queryable } from "@octopus/db";
import { MembershipStatus, MissionType } from "@octopus/db/enums";
import { accounts, memberships, missions } from "@octopus/db/schema";
import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import { isRecruiting } from "./lists.js";
import { type MissionSummary, summaryRows, toSummary } from "./summaries.js";

const SUGGESTIONS = 3;
/** How many of each type are looked at: beyond them the walk ends, whatever their stakes. */
const HOTTEST = 20;

/**
 * Up to three open rooms that a person could join now with the points they have, hot ones first and of different types
 * as far as there are. One statement, which walks the index of "hot" a few steps into each type.
 */
export async function suggestedMissions(db: Queryable, userId: number): Promise<MissionSummary[]> {
  const hottest = sql.join(MissionType.names.map(hottestOf), sql` union all `);
  const balance = db.select({ balance: accounts.balance }).from(accounts).where(eq(accounts.userId, userId));
  const seat = db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.missionId, sql`hot.id`),
        eq(memberships.userId, userId),
        sql`${memberships.status} = ${codeLiteral(MembershipStatus, "ACTIVE")}`,
      ),
    );
  const ofDifferentTypes = sql`
    select hot.id from (${hottest}) as hot
    where ${lte(sql`hot.stake`, balance)} and not exists ${seat}
    order by row_number() over (partition by hot.type order by hot.free_seats, -hot.id), hot.free_seats, -hot.id
    limit ${SUGGESTIONS}`;
  const rows = await summaryRows(db)
    .where(sql`${missions.id} = any(array(${ofDifferentTypes}))`)
    .orderBy(missions.freeSeats, sql`-${missions.id}`);
  return rows.map((row) => toSummary(row));
}

/** The walk through one type; the type is a literal and a range for the planner's sake, as in the lists. */
function hottestOf(name: MissionType): SQL {
  const code = codeLiteral(MissionType, name);
  return sql`(
    select ${missions.id} as id, ${missions.type} as type, ${missions.freeSeats} as free_seats, ${missions.stake} as stake
    from ${missions}
    where ${isRecruiting} and ${missions.freeSeats} > 0 and ${missions.type} between ${code} and ${code}
    order by ${missions.type}, ${missions.freeSeats}, -${missions.id} limit ${HOTTEST})`;
}
