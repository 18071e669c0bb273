import type { Tx } from "@octopus/db";
import type { PlatformType } from "@octopus/db/enums";
import { users } from "@octopus/db/schema";
import { isPosted, openUserAccount, type Posting, postTransfers, systemAccount } from "../points/index.js";
import { refusingTaken } from "./taken.js";

const SIGN_UP_BONUS = 1_000;

export interface NewUser {
  readonly platform: PlatformType;
  readonly nickname: string;
  readonly avatarColor: number;
  readonly loginId?: string;
  readonly passwordHash?: string;
  readonly email?: string;
  /**
   * Who gets the bonus once only, however many accounts they have one after the other, by any of these names; the first
   * is written down. Without them, the account does.
   */
  readonly bonusOwners?: readonly string[];
}

/**
 * Adds a person with an account that holds the 1,000 points of the sign-up bonus, unless its owner has had it before.
 * Returns the id. Throws ID_ALREADY_EXISTS, NICKNAME_ALREADY_EXISTS or EMAIL_ALREADY_EXISTS; the
 * transaction can't go on after that.
 */
export async function createUser(
  tx: Tx,
  { bonusOwners = [], ...user }: NewUser,
  posting: Posting,
): Promise<number> {
  const [created] = await refusingTaken(
    tx
      .insert(users)
      .values({ ...user, createdAt: posting.at })
      .returning({ id: users.id })
      .execute(),
  );
  const userId = created!.id;
  const account = await openUserAccount(tx, userId);
  const keys = bonusOwners.map((owner) => `sign-up:${owner}`);
  if (await isPosted(tx, keys)) return userId;
  await postTransfers(
    tx,
    [
      {
        kind: "SIGN_UP_BONUS",
        from: await systemAccount(tx, "PROMOTION"),
        to: account,
        amount: SIGN_UP_BONUS,
        idempotencyKey: keys[0] ?? `sign-up:${userId}`,
        userId,
      },
    ],
    posting,
  );
  return userId;
}
