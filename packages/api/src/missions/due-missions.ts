import { codeLiteral, type Queryable, type Tx } from "@octopus/db";
import { MissionStatus } from "@octopus/db/enums";
import { missions } from "@octopus/db/schema";
import { and, inArray, lte, notInArray, type SQL, sql } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";
import type { Claim } from "../kernel/claim.js";
import { announceChanges } from "./announce-changes.js";

// Codes as literals: a plan that knows them can use the partial index, whatever the parameters.
const isToStart = (today: CivilDate) =>
  and(sql`${missions.status} = ${codeLiteral(MissionStatus, "OPEN")}`, lte(missions.startsOn, today));
const isStale = (createdUntil: Date) =>
  and(
    sql`${missions.status} = ${codeLiteral(MissionStatus, "UNACTIVATED")}`,
    lte(missions.createdAt, createdUntil),
  );

/**
 * Claims OPEN missions whose start day has come by `today`, an Asia/Seoul day: locks them until the transaction ends,
 * passing over those that somebody else holds, or waiting for them.
 */
export function claimMissionsToStart(tx: Tx, today: CivilDate, claim: Claim): Promise<number[]> {
  return claimWhere(tx, isToStart(today), missions.startsOn, claim);
}

/** How many missions are to start, for a dry run. */
export function countMissionsToStart(db: Queryable, today: CivilDate): Promise<number> {
  return db.$count(missions, isToStart(today));
}

/** Starts missions that the caller has claimed. */
export async function startMissions(tx: Tx, missionIds: readonly number[]): Promise<void> {
  await tx
    .update(missions)
    .set({ status: "ONGOING" })
    .where(inArray(missions.id, [...missionIds]));
  await announceChanges(tx, missionIds);
}

/** Claims missions created until an instant of mission time that never got a schedule. */
export function claimStaleMissions(tx: Tx, createdUntil: Date, claim: Claim): Promise<number[]> {
  return claimWhere(tx, isStale(createdUntil), missions.createdAt, claim);
}

/** How many missions are stale, for a dry run. */
export function countStaleMissions(db: Queryable, createdUntil: Date): Promise<number> {
  return db.$count(missions, isStale(createdUntil));
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
