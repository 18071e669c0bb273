import { inTransaction } from "@octopus/db";
import type { Client } from "../kernel/client.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { postingNow } from "../points/index.js";
import { createUser } from "../users/index.js";
import { checkEmailCode } from "./check-email-code.js";
import { consumeEmailCode } from "./consume-email-code.js";
import { welcomePlace } from "./count-sign-in.js";
import { hashPassword } from "./password.js";
import { type Session, startSession } from "./session.js";

export interface SignUp {
  readonly loginId: string;
  readonly password: string;
  readonly email: string;
  readonly emailCode: string;
  readonly nickname: string;
  readonly avatarColor: number;
}

/**
 * Makes a domain account with 1,000 points and signs its owner in. The code is used up only if all of it succeeds.
 * Throws EMAIL_CODE_NOT_VALID, ID_ALREADY_EXISTS, NICKNAME_ALREADY_EXISTS or EMAIL_ALREADY_EXISTS.
 */
export async function signUp(
  deps: Deps,
  { loginId, password, email, emailCode, nickname, avatarColor, client }: SignUp & { client: Client },
): Promise<Session> {
  const code = { email, purpose: "SIGN_UP", code: emailCode } as const;
  if (!(await checkEmailCode(deps, code))) throw new BusinessError("EMAIL_CODE_NOT_VALID");
  const passwordHash = await hashPassword(password);
  const session = await inTransaction(deps.db, async (tx) => {
    await consumeEmailCode(tx, deps.config, code);
    const userId = await createUser(
      tx,
      { platform: "DOMAIN", loginId, passwordHash, email, nickname, avatarColor },
      postingNow(deps),
    );
    return startSession(deps, tx, userId, client.userAgent);
  });
  await welcomePlace(deps, { loginId, client });
  return session;
}
