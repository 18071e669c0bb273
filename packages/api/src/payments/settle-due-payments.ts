import { payments } from "@octopus/db/schema";
import { and, asc, inArray, lte } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { inTurns } from "../kernel/in-turns.js";
import { checkPayment } from "./check-payment.js";
import type { PaymentRow } from "./stored-payment.js";

/** So many are asked for at once; a claim is far longer than the provider's time-outs let so few take. */
const AT_ONCE = 4;
const CLAIMED = 20;
const LEASE_MILLISECONDS = 3 * 60 * 1000;

/** So many in one run: what is left is due a minute later. */
const MOST = 1_000;

/** How many payments are due to be asked for. */
export function countDuePayments({ db, clock }: Deps): Promise<number> {
  return db.$count(payments, lte(payments.nextCheckAt, clock.realNow()));
}

/**
 * Asks the provider about every payment that hangs: approvals whose answer was lost, people who never came back, money that
 * is to be given back. Several workers share the work; one that dies leaves its share to others when its claim is over.
 * By the real clock.
 */
export async function settleDuePayments(
  deps: Deps,
): Promise<{ read: number; changed: number; skipped: number; failed: number }> {
  const counts = { read: 0, changed: 0, skipped: 0, failed: 0 };
  while (counts.read < MOST && !deps.stopping.aborted) {
    const claimed = await claim(deps);
    if (claimed.length === 0) break;
    const inTurn = inTurns(AT_ONCE);
    await Promise.all(
      claimed.map((payment) =>
        inTurn(async () => {
          const checked = await checkPayment(deps, payment);
          counts.read += 1;
          if (checked === undefined) counts.failed += 1;
          else if (checked.nextCheckAt === null) counts.changed += 1;
          else counts.skipped += 1;
        }),
      ),
    );
  }
  return counts;
}

/** Takes the next due payments for a while: whoever else looks meanwhile finds others. */
function claim({ db, clock }: Deps): Promise<PaymentRow[]> {
  const now = clock.realNow();
  const due = db
    .select({ id: payments.id })
    .from(payments)
    .where(lte(payments.nextCheckAt, now))
    .orderBy(asc(payments.nextCheckAt), asc(payments.id))
    .limit(CLAIMED)
    .for("update", { skipLocked: true });
  return db
    .update(payments)
    .set({ nextCheckAt: new Date(now.getTime() + LEASE_MILLISECONDS) })
    .where(and(inArray(payments.id, due)))
    .returning()
    .execute();
}
