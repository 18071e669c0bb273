import { inTransaction, type Tx } from "@octopus/db";
import { transfers, users } from "@octopus/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { type Posting, postingNow, postTransfers, systemAccount, userAccount } from "../points/index.js";
import { type Avatar, avatarColumns, meOf } from "../users/index.js";
import { AVATAR_PRICE } from "./price.js";

/**
 * Dresses a person's octopus for 500 points, or does neither; what it wears already costs nothing. Returns how it looks
 * now and the points that are left. Throws POINT_LACK_ERROR, and UNAUTHORIZED when the person has left meanwhile.
 */
export async function changeAvatar(
  { db, ...deps }: Pick<Deps, "db" | "clock" | "config">,
  userId: number,
  wanted: Avatar,
): Promise<{ avatar: Avatar; points: number }> {
  const posting = postingNow(deps);
  return inTransaction(db, async (tx) => {
    const worn = await avatarForUpdate(tx, userId);
    if (!looksLike(worn, wanted)) {
      await wear(tx, userId, wanted);
      await pay(tx, userId, posting);
    }
    const { avatar, points } = (await meOf(tx, userId))!;
    return { avatar, points };
  });
}

/**
 * How a person's octopus looks. Locks the person's row, which protects the look: of two changes at one instant the
 * second sees what the first has left, and pays only if it still changes something. NO KEY UPDATE lets other rows refer
 * to the person meanwhile.
 */
async function avatarForUpdate(tx: Tx, userId: number): Promise<Avatar> {
  const [worn] = await tx
    .select(avatarColumns)
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.leftAt)))
    .for("no key update");
  // The access token outlives the account by up to 15 minutes.
  if (!worn) throw new BusinessError("UNAUTHORIZED");
  return worn;
}

function looksLike(one: Avatar, other: Avatar): boolean {
  return (
    one.color === other.color && one.face === other.face && one.hat === other.hat && one.pet === other.pet
  );
}

async function wear(tx: Tx, userId: number, { color, face, hat, pet }: Avatar): Promise<void> {
  await tx
    .update(users)
    .set({ avatarColor: color, avatarFace: face, avatarHat: hat, avatarPet: pet })
    .where(eq(users.id, userId));
}

/** The key is the number of the change, which the lock on the person's row counts up one by one. */
async function pay(tx: Tx, userId: number, posting: Posting): Promise<void> {
  const paid = await tx.$count(transfers, and(eq(transfers.userId, userId), eq(transfers.kind, "AVATAR")));
  // The system's account first, since its id is the lower one.
  const shop = await systemAccount(tx, "SHOP");
  await postTransfers(
    tx,
    [
      {
        kind: "AVATAR",
        from: await userAccount(tx, userId),
        to: shop,
        amount: AVATAR_PRICE,
        idempotencyKey: `avatar:${userId}:${paid + 1}`,
        userId,
      },
    ],
    posting,
  );
}
