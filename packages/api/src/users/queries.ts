import type { Queryable } from "@octopus/db";
import type { PlatformType, UserRole } from "@octopus/db/enums";
import { accounts, memberships, missions, users } from "@octopus/db/schema";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { civilDateOf } from "../kernel/civil-date.js";
import type { Avatar } from "./avatar.js";

/** What a person sees of their own account. */
export interface Me {
  id: number;
  loginId: string | null;
  nickname: string;
  email: string | null;
  platform: PlatformType;
  role: UserRole;
  avatar: Avatar;
  points: number;
  /** Since when and why an operator keeps them from opening and joining missions; null for almost everybody. */
  suspension: { since: string; reason: string } | null;
}

/** What anybody may see of a person. */
export interface Profile {
  nickname: string;
  avatar: Avatar;
  joinedOn: string;
  missionsClosed: number;
  /** Basis points, rounded down, averaged over the missions that are settled; null before the first. */
  successRate: number | null;
}

/** The avatar in a row of users, to select under one name. */
export const avatarColumns = {
  color: users.avatarColor,
  face: users.avatarFace,
  hat: users.avatarHat,
  pet: users.avatarPet,
};

/** Without regard to case, as the unique indexes compare. */
const sameNickname = (nickname: string) => eq(sql`lower(${users.nickname})`, sql`lower(${nickname})`);

/** As the API tells it. */
export function suspensionOf({
  suspendedAt,
  suspensionReason,
}: {
  suspendedAt: Date | null;
  suspensionReason: string | null;
}): Me["suspension"] {
  return suspendedAt && { since: suspendedAt.toISOString(), reason: suspensionReason ?? "" };
}

/** undefined when there is no such person, or not any more. */
export async function meOf(db: Queryable, userId: number): Promise<Me | undefined> {
  const [row] = await db
    .select({
      id: users.id,
      loginId: users.loginId,
      nickname: users.nickname,
      email: users.email,
      platform: users.platform,
      role: users.role,
      points: accounts.balance,
      avatar: avatarColumns,
      suspendedAt: users.suspendedAt,
      suspensionReason: users.suspensionReason,
    })
    .from(users)
    .innerJoin(accounts, eq(accounts.userId, users.id))
    .where(and(eq(users.id, userId), isNull(users.leftAt)));
  if (!row) return undefined;
  const { suspendedAt, suspensionReason, ...me } = row;
  return { ...me, nickname: row.nickname!, suspension: suspensionOf({ suspendedAt, suspensionReason }) };
}

/** undefined when nobody has that nickname. */
export async function profileOf(
  db: Queryable,
  timeZone: string,
  nickname: string,
): Promise<Profile | undefined> {
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
  const [row] = await db
    .select({
      nickname: users.nickname,
      createdAt: users.createdAt,
      missionsClosed: record.missionsClosed,
      successRate: record.successRate,
      avatar: avatarColumns,
    })
    .from(users)
    .crossJoinLateral(record)
    .where(and(sameNickname(nickname), isNull(users.leftAt)));
  if (!row) return undefined;
  return {
    nickname: row.nickname!,
    avatar: row.avatar,
    joinedOn: civilDateOf(row.createdAt, timeZone),
    missionsClosed: row.missionsClosed,
    successRate: row.successRate,
  };
}

export async function isNicknameFree(db: Queryable, nickname: string): Promise<boolean> {
  const taken = await db.select({ id: users.id }).from(users).where(sameNickname(nickname)).limit(1);
  return taken.length === 0;
}
