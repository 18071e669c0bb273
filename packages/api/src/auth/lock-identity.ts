import type { Tx } from "@octopus/db";
import { identities, users } from "@octopus/db/schema";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { ForeignPlatform } from "../ports/identity-provider.js";
import { ownerOfIdentity } from "./queries.js";

/**
 * Locks a person elsewhere, whether anybody here is known to be them or not: protects that one of several who come at
 * one instant makes the account or the link, and the others find it. There may be no row to lock yet, so it is a lock
 * by name. Taken before any person's row. Answers whose account it is; nobody's, when its owner has left.
 */
export async function lockIdentity(
  tx: Tx,
  identity: { platform: ForeignPlatform; subject: string },
): Promise<number | undefined> {
  const { platform, subject } = identity;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`identity|${platform}|${subject}`}, 0))`,
  );
  const left = tx.select({ id: users.id }).from(users).where(isNotNull(users.leftAt));
  await tx
    .delete(identities)
    .where(
      and(
        eq(identities.platform, platform),
        eq(identities.subject, subject),
        inArray(identities.userId, left),
      ),
    );
  return ownerOfIdentity(tx, identity);
}
