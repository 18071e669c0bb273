import { type Db, preparedRead } from "@octopus/db";
import { accounts, refreshTokens, users } from "@octopus/db/schema";
import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { avatarColumns, type Me, suspensionOf } from "../users/index.js";
import { isLive } from "./queries.js";

/** What every page shows of whoever is looking at it. `points` is the balance in points. */
export type Viewer = Pick<Me, "nickname" | "avatar" | "points" | "suspension">;

const read = preparedRead((db) => {
  const fields = {
    nickname: users.nickname,
    avatar: avatarColumns,
    points: accounts.balance,
    suspendedAt: users.suspendedAt,
    suspensionReason: users.suspensionReason,
  };
  const session = db
    .select({ id: refreshTokens.id })
    .from(refreshTokens)
    .where(isLive(sql.placeholder("session"), sql.placeholder("now")));
  const query = db
    .select(fields)
    .from(users)
    .innerJoin(accounts, eq(accounts.userId, users.id))
    .where(and(eq(users.id, sql.placeholder("user")), isNull(users.leftAt), exists(session)));
  return { fields, query };
});

/**
 * Who is looking, in one statement; null when they have left, or when that session was ended, whatever the access token
 * says, which outlives both by some minutes.
 */
export async function viewerOf(
  db: Db,
  { userId, sessionId }: { userId: number; sessionId: string },
  realNow: Date,
): Promise<Viewer | null> {
  const [row] = await read(db, { user: userId, session: sessionId, now: realNow.toISOString() });
  if (!row) return null;
  const { nickname, avatar, points, ...suspension } = row;
  return { nickname: nickname!, avatar, points, suspension: suspensionOf(suspension) };
}
