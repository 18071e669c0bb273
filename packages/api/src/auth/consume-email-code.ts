import type { Tx } from "@octopus/db";
import { emailCodes } from "@octopus/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import type { Config } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { type EmailCodeKey, hashesOfEmailCode } from "./email-code.js";

/**
 * Uses up a code that {@link checkEmailCode} has found right, in the transaction of what it allows.
 * Throws EMAIL_CODE_NOT_VALID when it was used or replaced in between.
 */
export async function consumeEmailCode(
  tx: Tx,
  config: Config,
  { email, purpose, code }: EmailCodeKey & { code: string },
): Promise<void> {
  const consumed = await tx
    .delete(emailCodes)
    .where(
      and(
        eq(emailCodes.email, email.toLowerCase()),
        eq(emailCodes.purpose, purpose),
        inArray(emailCodes.codeHash, hashesOfEmailCode(config, { email, purpose, code })),
      ),
    )
    .returning({ email: emailCodes.email });
  if (consumed.length === 0) throw new BusinessError("EMAIL_CODE_NOT_VALID");
}
