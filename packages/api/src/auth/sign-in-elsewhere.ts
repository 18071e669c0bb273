import { inTransaction, type Tx } from "@octopus/db";
import { identities } from "@octopus/db/schema";
import { createHmac, randomInt } from "node:crypto";
import type { Config, Deps } from "../kernel/deps.js";
import { BusinessError, type Language } from "../kernel/errors.js";
import type { ForeignIdentity, ForeignPlatform } from "../ports/identity-provider.js";
import { createUser } from "../users/index.js";
import { avatarParts } from "../users/schema.js";
import { lockIdentity } from "./lock-identity.js";
import { lockUser } from "./lock-user.js";
import { nicknamesFor } from "./made-up-nickname.js";
import { type Session, startSession } from "./session.js";

const MOST_NICKNAMES = 12;

/**
 * Signs in whoever a provider says somebody is: by its id of them alone, never by an address or a name. Somebody it
 * hasn't sent before gets an account. Of several first times at one instant one makes it, and the others find it.
 */
export async function signInElsewhere(
  deps: Deps,
  platform: ForeignPlatform,
  person: ForeignIdentity,
  language: Language,
): Promise<{ session: Session; isNew: boolean }> {
  const nicknames = nicknamesFor(person.nickname, language);
  for (let n = 1; ; n += 1)
    try {
      return await inTransaction(deps.db, async (tx) => {
        const owner = await lockIdentity(tx, { platform, subject: person.subject });
        const known = owner !== undefined && (await lockUser(tx, owner));
        if (known) return { session: await startSession(deps, tx, known.id), isNew: false };
        const { value: nickname } = nicknames.next();
        return { session: await signUpElsewhere(deps, tx, platform, person, nickname), isNew: true };
      });
    } catch (error) {
      // Somebody has that nickname. The transaction is over, so everything is looked at again.
      const taken = error instanceof BusinessError && error.code === "NICKNAME_ALREADY_EXISTS";
      if (!taken || n === MOST_NICKNAMES) throw error;
    }
}

async function signUpElsewhere(
  deps: Deps,
  tx: Tx,
  platform: ForeignPlatform,
  { subject, email }: ForeignIdentity,
  nickname: string,
): Promise<Session> {
  const userId = await createUser(
    tx,
    {
      platform,
      nickname,
      avatarColor: randomInt(avatarParts.colors),
      bonusOwner: bonusOwner(deps.config, platform, subject),
      ...(email !== undefined && { email }),
    },
    deps.clock.now(),
  );
  await tx.insert(identities).values({ platform, subject, userId, linkedAt: deps.clock.realNow() });
  return startSession(deps, tx, userId);
}

/**
 * Stands for somebody elsewhere in the ledger, which keeps it for ever: so that whoever leaves or unlinks and signs up
 * again isn't given the bonus again. Keyed, because ids of people are few enough to try them all.
 */
function bonusOwner({ tokenSecret }: Config, platform: ForeignPlatform, subject: string): string {
  const hash = createHmac("sha256", tokenSecret).update(`sign-up-bonus|${platform}|${subject}`).digest("hex");
  return `${platform}:${hash}`;
}
