import type { CheckInStatus } from "@octopus/db/enums";

/** How long after a check-in the others may object to it, in milliseconds. The server has the last word. */
const disputable = 24 * 60 * 60 * 1000;

interface Situation {
  readonly isOwn: boolean;
  readonly isOngoing: boolean;
  /** Whether it was disputed and accepted: it takes no second objection. */
  readonly isDecided: boolean;
  /** Mission time. */
  readonly now: Date;
}

/** A check-in that isn't plainly counted, and how loudly to say so. */
type Doubt =
  | { readonly status: "DISPUTED"; readonly kind: "warning" }
  | { readonly status: "REJECTED"; readonly kind: "error" };

/** Whether a check-in is in doubt, and whether the person who looks may object to it. */
export function standing(
  { status, at }: { readonly status: CheckInStatus; readonly at: string },
  { isOwn, isOngoing, isDecided, now }: Situation,
): { doubt: Doubt | undefined; mayDispute: boolean } {
  if (status === "DISPUTED") return { doubt: { status, kind: "warning" }, mayDispute: false };
  if (status === "REJECTED") return { doubt: { status, kind: "error" }, mayDispute: false };
  const recent = now.getTime() - Date.parse(at) < disputable;
  return { doubt: undefined, mayDispute: !isOwn && isOngoing && !isDecided && recent };
}
