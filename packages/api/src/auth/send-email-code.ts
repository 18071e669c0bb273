import { inTransaction } from "@octopus/db";
import { emailCodes } from "@octopus/db/schema";
import type { Deps } from "../kernel/deps.js";
import type { Language } from "../kernel/errors.js";
import { enqueueMailIf } from "../mail/index.js";
import { emailCodeExpiry, type EmailCodeKey, hashEmailCode, newEmailCode } from "./email-code.js";
import { accountExistsMail, emailCodeMail } from "./email-code-mail.js";
import { hasAccount } from "./queries.js";

/**
 * Mails a code that is good for 5 minutes and 5 tries, in place of the one before. The answer, and all that anybody can
 * do afterwards, is the same whether the address has an account or not: where no code may be given a row is written all
 * the same, for a code that nobody gets to know. Throws TOO_MANY_REQUESTS.
 */
export async function sendEmailCode(
  deps: Deps,
  { email, purpose, language }: EmailCodeKey & { language: Language },
): Promise<{ expiresAt: Date }> {
  await deps.limits.count("codePerAddress", `${purpose}|${email.toLowerCase()}`);
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
    const words =
      purpose === "SIGN_UP" && known
        ? accountExistsMail(deps.config.publicUrl, language)
        : emailCodeMail(purpose, code, language);
    const wanted = purpose === "SIGN_UP" || known;
    await enqueueMailIf(tx, wanted, { to: email, ...words }, realNow);
  });
  return { expiresAt: row.expiresAt };
}
