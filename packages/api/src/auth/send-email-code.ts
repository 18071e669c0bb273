import { inTransaction } from "@octopus/db";
import { emailCodes } from "@octopus/db/schema";
import type { Deps } from "../kernel/deps.js";
import type { Language } from "../kernel/errors.js";
import { enqueueMail } from "../mail/index.js";
import { emailCodeExpiry, type EmailCodeKey, hashEmailCode, newEmailCode } from "./email-code.js";
import { accountExistsMail, emailCodeMail } from "./email-code-mail.js";
import { hasAccount } from "./queries.js";

/**
 * Mails a code that is good for 5 minutes and 5 tries, in place of the one before. The answer, and all that anybody can
 * do afterwards, is the same whether the address has an account or not: where no code may be given a row is written all
 * the same, for a code that nobody gets to know.
 */
export async function sendEmailCode(
  deps: Deps,
  { email, purpose, language }: EmailCodeKey & { language: Language },
): Promise<{ expiresAt: Date }> {
  const realNow = deps.clock.realNow();
  const code = newEmailCode();
  const row = {
    codeHash: hashEmailCode(deps.config, { email, purpose, code }),
    tries: 0,
    expiresAt: emailCodeExpiry(realNow),
  };
  await inTransaction(deps.db, async (tx) => {
    const known = await hasAccount(tx, email);
    await tx
      .insert(emailCodes)
      .values({ email: email.toLowerCase(), purpose, ...row })
      .onConflictDoUpdate({ target: [emailCodes.email, emailCodes.purpose], set: row });
    if (purpose === "SIGN_UP" && known)
      await enqueueMail(tx, [{ to: email, ...accountExistsMail(deps.config.publicUrl, language) }], realNow);
    else if (purpose === "SIGN_UP" || known)
      await enqueueMail(tx, [{ to: email, ...emailCodeMail(purpose, code, language) }], realNow);
  });
  return { expiresAt: row.expiresAt };
}
