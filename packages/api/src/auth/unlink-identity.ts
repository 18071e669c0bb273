import { inTransaction } from "@octopus/db";
import { identities } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import type { ForeignPlatform } from "../ports/identity-provider.js";
import { lockUser } from "./lock-user.js";
import { identitiesOf } from "./queries.js";
import { requireLiveSession } from "./require-live-session.js";

export interface UnlinkIdentity {
  readonly userId: number;
  /** The sign-in from which it is done. */
  readonly sessionId: string | undefined;
  readonly platform: ForeignPlatform;
}

/**
 * From now on a person can't sign in by their account there any more; nothing changes when they couldn't. Throws
 * UNAUTHORIZED when they have left or the sign-in is over, LAST_WAY_IN when nothing else would be left to sign in by.
 */
export async function unlinkIdentity(
  { db, clock }: Deps,
  { userId, sessionId, platform }: UnlinkIdentity,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    // The lock protects the ways in, too: two that are taken at one instant would each count on the other.
    if (!(await lockUser(tx, userId))) throw new BusinessError("UNAUTHORIZED");
    await requireLiveSession(tx, sessionId, clock.realNow());
    const { password, linked } = await identitiesOf(tx, userId);
    const others = linked.filter((identity) => identity.platform !== platform);
    if (others.length === linked.length) return;
    if (!password && others.length === 0) throw new BusinessError("LAST_WAY_IN");
    await tx.delete(identities).where(and(eq(identities.userId, userId), eq(identities.platform, platform)));
  });
}
