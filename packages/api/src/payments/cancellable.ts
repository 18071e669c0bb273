/** Days by the real clock: it is real money. */
const CANCELLABLE_DAYS = 7;

/** Until when a charge can be called off, given when it was credited. */
export function cancellableUntil(approvedAt: Date): Date {
  return new Date(approvedAt.getTime() + CANCELLABLE_DAYS * 24 * 60 * 60 * 1000);
}
