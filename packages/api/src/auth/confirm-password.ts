import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { passwordMatches } from "./password.js";
import { type Credentials, credentialsOf } from "./queries.js";

/**
 * Asks somebody signed in for their password once more; an account without one has nothing to ask for. Answers what it
 * was compared with, for another look once the person's row is locked. Throws PASSWORD_NOT_VALID,
 * TOO_MANY_REQUESTS, or UNAUTHORIZED when the person has left.
 */
export async function confirmPassword(
  { db, limits }: Pick<Deps, "db" | "limits">,
  { userId, password }: { userId: number; password: string | undefined },
): Promise<Credentials> {
  const known = await credentialsOf(db, { userId });
  if (!known) throw new BusinessError("UNAUTHORIZED");
  if (known.passwordHash === null) return known;
  // Before it is compared: many at one instant are many.
  await limits.count("passwordPerPerson", String(userId));
  if (!(await passwordMatches(known.passwordHash, password ?? "")))
    throw new BusinessError("PASSWORD_NOT_VALID");
  await limits.forget("passwordPerPerson", String(userId));
  return known;
}
