import { inTransaction, type Tx } from "@octopus/db";
import { withdrawals } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { lockUserAccount, pointBalance, postingNow, postTransfers, systemAccount } from "../points/index.js";
import { requirePresent } from "../users/index.js";
import { isHashOf, requestHash } from "./request-hash.js";
import type { requestInput } from "./schema.js";
import { sealAccount } from "./sealed-account.js";

/**
 * Asks for points in a bank account: they move to PAYOUT at once, and an operator sends the money. Never more than was
 * charged and not yet withdrawn or called off: what we gave away can't be cashed. The same request again, by its key,
 * answers the same.
 *
 * Throws POINT_LACK_ERROR, IDEMPOTENCY_KEY_REUSED, TOO_MANY_REQUESTS, and UNAUTHORIZED for somebody who has left.
 */
export async function requestWithdrawal(
  deps: Deps,
  userId: number,
  { requestKey, ...wanted }: z.output<typeof requestInput>,
): Promise<{ id: number }> {
  await deps.limits.count("withdrawalPerPerson", String(userId));
  const posting = postingNow(deps);
  const { bankKeys } = deps.config;
  const { amount, bank } = wanted;
  return inTransaction(deps.db, async (tx) => {
    await requirePresent(tx, userId);
    const to = await systemAccount(tx, "PAYOUT");
    // The lock keeps the points from being spent after this look at them, and the same request from coming in twice.
    const from = await lockUserAccount(tx, userId);
    const earlier = requestKey === undefined ? undefined : await requestedBefore(tx, userId, requestKey);
    if (earlier) {
      if (!isHashOf(earlier.requestHash, wanted, bankKeys)) throw new BusinessError("IDEMPOTENCY_KEY_REUSED");
      return { id: earlier.id };
    }
    if ((await pointBalance(tx, userId)).withdrawable < amount) throw new BusinessError("POINT_LACK_ERROR");
    const [withdrawal] = await tx
      .insert(withdrawals)
      .values({
        userId,
        amount,
        bank,
        sealedAccount: sealAccount(wanted, { userId, bank, amount }, bankKeys),
        accountEnding: wanted.accountNumber.slice(-4),
        requestedAt: posting.at,
        ...(requestKey !== undefined && { requestKey, requestHash: requestHash(wanted, bankKeys) }),
      })
      .returning({ id: withdrawals.id });
    const { id } = withdrawal!;
    await postTransfers(
      tx,
      [{ kind: "WITHDRAWAL", from, to, amount, userId, idempotencyKey: `withdraw:${id}` }],
      posting,
    );
    return { id };
  });
}

async function requestedBefore(tx: Tx, userId: number, requestKey: string) {
  const [earlier] = await tx
    .select({ id: withdrawals.id, requestHash: withdrawals.requestHash })
    .from(withdrawals)
    .where(and(eq(withdrawals.userId, userId), eq(withdrawals.requestKey, requestKey)));
  return earlier;
}
