import { emailCodes } from "@octopus/db/schema";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { timingSafeEqual } from "node:crypto";
import type { Deps } from "../kernel/deps.js";
import { type EmailCodeKey, hashesOfEmailCode, MAX_TRIES } from "./email-code.js";

/**
 * Whether the code is the one in force for this address and purpose. Counts as one of its five tries, right or wrong, in
 * a statement of its own: it stays counted whatever becomes of what the caller does next.
 */
export async function checkEmailCode(
  { db, clock, config }: Deps,
  { email, purpose, code }: EmailCodeKey & { code: string },
): Promise<boolean> {
  const [row] = await db
    .update(emailCodes)
    .set({ tries: sql`${emailCodes.tries} + 1` })
    .where(
      and(
        eq(emailCodes.email, email.toLowerCase()),
        eq(emailCodes.purpose, purpose),
        lt(emailCodes.tries, MAX_TRIES),
        gt(emailCodes.expiresAt, clock.realNow()),
      ),
    )
    .returning({ codeHash: emailCodes.codeHash });
  const possible = hashesOfEmailCode(config, { email, purpose, code });
  return (
    row !== undefined &&
    possible.some((hash) => timingSafeEqual(Buffer.from(row.codeHash), Buffer.from(hash)))
  );
}
