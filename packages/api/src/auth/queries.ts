import type { Queryable } from "@octopus/db";
import { codeLiteral } from "@octopus/db";
import { PlatformType } from "@octopus/db/enums";
import { identities, refreshTokens, users } from "@octopus/db/schema";
import { and, eq, gt, isNull, type Placeholder, sql } from "drizzle-orm";
import type { ForeignPlatform } from "../ports/identity-provider.js";

const sameLoginId = (loginId: string) => eq(sql`lower(${users.loginId})`, sql`lower(${loginId})`);

export async function isLoginIdFree(db: Queryable, loginId: string): Promise<boolean> {
  const taken = await db.select({ id: users.id }).from(users).where(sameLoginId(loginId)).limit(1);
  return taken.length === 0;
}

/** The id of the domain account that has this address. */
export function accountWith(db: Queryable, email: string) {
  return db
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(sql`lower(${users.email})`, sql`lower(${email})`),
        // Written out, or the partial unique index could not answer.
        sql`${users.platform} = ${codeLiteral(PlatformType, "DOMAIN")}`,
        isNull(users.leftAt),
      ),
    )
    .limit(1);
}

/** Whether a domain account has this address. */
export async function hasAccount(db: Queryable, email: string): Promise<boolean> {
  return (await accountWith(db, email)).length > 0;
}

export interface Credentials {
  userId: number;
  /** null for an account that signs in elsewhere. */
  passwordHash: string | null;
}

export async function credentialsOf(
  db: Queryable,
  by: { loginId: string } | { userId: number },
): Promise<Credentials | undefined> {
  const [row] = await db
    .select({ userId: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(and("loginId" in by ? sameLoginId(by.loginId) : eq(users.id, by.userId), isNull(users.leftAt)));
  return row;
}

export interface WaysIn {
  password: boolean;
  linked: { platform: ForeignPlatform; linkedAt: Date }[];
}

/** By what a person can sign in. */
export async function identitiesOf(db: Queryable, userId: number): Promise<WaysIn> {
  const [known, linked] = await Promise.all([
    credentialsOf(db, { userId }),
    db
      .select({ platform: identities.platform, linkedAt: identities.linkedAt })
      .from(identities)
      .where(eq(identities.userId, userId))
      .orderBy(identities.platform),
  ]);
  return {
    password: (known?.passwordHash ?? null) !== null,
    // The database holds no other: identities_elsewhere_check.
    linked: linked.map(({ platform, linkedAt }) => ({ platform: platform as ForeignPlatform, linkedAt })),
  };
}

/** Whose account a person elsewhere signs in to. */
export async function ownerOfIdentity(
  db: Queryable,
  { platform, subject }: { platform: ForeignPlatform; subject: string },
): Promise<number | undefined> {
  const [identity] = await db
    .select({ userId: identities.userId })
    .from(identities)
    .where(and(eq(identities.platform, platform), eq(identities.subject, subject)));
  return identity?.userId;
}

/** That a token of a session is good still. */
export const isLive = (sessionId: string | Placeholder, realNow: Date | Placeholder) =>
  and(
    eq(refreshTokens.familyId, sessionId),
    isNull(refreshTokens.revokedAt),
    gt(refreshTokens.expiresAt, realNow),
  );

/** Whether somebody is still signed in, whatever their access token says. */
export async function isSessionLive(db: Queryable, sessionId: string, realNow: Date): Promise<boolean> {
  const live = await db
    .select({ id: refreshTokens.id })
    .from(refreshTokens)
    .where(isLive(sessionId, realNow))
    .limit(1);
  return live.length > 0;
}
