import { codeLiteral, type Queryable, type Tx } from "@octopus/db";
import { MissionStatus } from "@octopus/db/enums";
import { missions } from "@octopus/db/schema";
import { and, inArray, lte, notInArray, type SQL, sql } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";
import type { Claim } from "../kernel/claim.js";

// Codes as literals: a plan that knows them can use the partial index, whatever the parameters.
const isToStart = (today: CivilDate) =>
  and(sql`${missions.status} = ${codeLiteral(MissionStatus, "OPEN")}`, lte(missions.startsOn, today));
const isStale = (createdUntil: Date) =>
  and(
    sql`${missions.status} = ${codeLiteral(MissionStatus, "UNACTIVATED")}`,
    lte(missions.createdAt, createdUntil),
  );

export interface DueMission {
  id: number;
  title: string;
}

/**
 * Claims OPEN missions whose start day has come by `today`, an Asia/Seoul day: locks them until the transaction ends,
 * passing over those that somebody else holds, or waiting for them.
 */
export function claimMissionsToStart(tx: Tx, today: CivilDate, claim: Claim): Promise<number[]> {
  return claimWhere(tx, isToStart(today), missions.startsOn, claim);
}

/** How many missions are to start. */
export function countMissionsToStart(db: Queryable, today: CivilDate): Promise<number> {
  return db.$count(missions, isToStart(today));
}

/** The first of them, as a claim takes them, for a dry run. */
export function listMissionsToStart(db: Queryable, today: CivilDate, limit: number): Promise<DueMission[]> {
  return listWhere(db, isToStart(today), missions.startsOn, limit);
}

/** Claims missions created until an instant of mission time that never got a schedule. */
export function claimStaleMissions(tx: Tx, createdUntil: Date, claim: Claim): Promise<number[]> {
  return claimWhere(tx, isStale(createdUntil), missions.createdAt, claim);
}

/** How many missions are stale. */
export function countStaleMissions(db: Queryable, createdUntil: Date): Promise<number> {
  return db.$count(missions, isStale(createdUntil));
}

/** The first of them, as a claim takes them, for a dry run. */
export function listStaleMissions(db: Queryable, createdUntil: Date, limit: number): Promise<DueMission[]> {
  return listWhere(db, isStale(createdUntil), missions.createdAt, limit);
}

function listWhere(
  db: Queryable,
  due: SQL | undefined,
  dueSince: typeof missions.startsOn | typeof missions.createdAt,
  limit: number,
): Promise<DueMission[]> {
  return db
    .select({ id: missions.id, title: missions.title })
    .from(missions)
    .where(due)
    .orderBy(dueSince, missions.id)
    .limit(limit);
}

async function claimWhere(
  tx: Tx,
  due: SQL | undefined,
  dueSince: typeof missions.startsOn | typeof missions.createdAt,
  { limit, only, except, wait = false }: Claim,
): Promise<number[]> {
  const rows = await tx
    .select({ id: missions.id })
    .from(missions)
    .where(and(due, only && inArray(missions.id, [...only]), notInArray(missions.id, [...except])))
    .orderBy(dueSince, missions.id)
    .limit(limit)
    .for("update", wait ? {} : { skipLocked: true });
  return rows.map(({ id }) => id);
}
