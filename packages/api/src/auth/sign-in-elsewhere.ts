import { inTransaction, type Tx } from "@octopus/db";
import { identities } from "@octopus/db/schema";
import { createHmac, randomInt } from "node:crypto";
import type { Client } from "../kernel/client.js";
import type { Config, Deps } from "../kernel/deps.js";
import { BusinessError, type Language } from "../kernel/errors.js";
import type { ForeignIdentity, ForeignPlatform } from "../ports/identity-provider.js";
import { postingNow } from "../points/index.js";
import { createUser } from "../users/index.js";
import { avatarParts } from "../users/schema.js";
import { lockIdentity } from "./lock-identity.js";
import { lockUser } from "./lock-user.js";
import { nicknamesFor } from "./made-up-nickname.js";
import { type Session, startSession } from "./session.js";

const MOST_NICKNAMES = 12;

export interface SignInElsewhere {
  readonly platform: ForeignPlatform;
  readonly person: ForeignIdentity;
  readonly client: Client;
  /** Of a nickname that we make up. */
  readonly language: Language;
}

/**
 * Signs in whoever a provider says somebody is: by its id of them alone, never by an address or a name. Somebody it
 * hasn't sent before gets an account. Of several first times at one instant one makes it, and the others find it.
 */
export async function signInElsewhere(
  deps: Deps,
  { platform, person, client, language }: SignInElsewhere,
): Promise<{ session: Session; isNew: boolean }> {
  const nicknames = nicknamesFor(person.nickname, language);
  for (let n = 1; ; n += 1)
    try {
      return await inTransaction(deps.db, async (tx) => {
        const owner = await lockIdentity(tx, { platform, subject: person.subject });
        const known = owner !== undefined && (await lockUser(tx, owner));
        const userId = known
          ? known.id
          : await signUpElsewhere(deps, tx, { platform, ...person, nickname: nicknames.next().value });
        return { session: await startSession(deps, tx, userId, client.userAgent), isNew: !known };
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
  { platform, subject, email, nickname }: ForeignIdentity & { platform: ForeignPlatform; nickname: string },
): Promise<number> {
  const userId = await createUser(
    tx,
    {
      platform,
      nickname,
      avatarColor: randomInt(avatarParts.colors),
      bonusOwners: bonusOwners(deps.config, platform, subject),
      ...(email !== undefined && { email }),
    },
    postingNow(deps),
  );
  await tx.insert(identities).values({ platform, subject, userId, linkedAt: deps.clock.realNow() });
  return userId;
}

/**
 * Stands for somebody elsewhere in the ledger, which keeps it for ever: so that whoever leaves or unlinks and signs up
 * again isn't given the bonus again. Keyed, because ids of people are few enough to try them all; by each of our keys, as
 * another may have been the first at the time.
 */
function bonusOwners({ tokenKeys }: Config, platform: ForeignPlatform, subject: string): string[] {
  return tokenKeys.map(({ secret }) => {
    const hash = createHmac("sha256", secret).update(`sign-up-bonus|${platform}|${subject}`).digest("hex");
    return `${platform}:${hash}`;
  });
}
