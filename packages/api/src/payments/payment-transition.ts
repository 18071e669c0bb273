import type { PaymentStatus } from "@octopus/db/enums";
import type { ProviderPayment } from "../ports/payment-provider.js";

/** A payment as we have it. */
export interface StoredPayment {
  readonly status: PaymentStatus;
  /** Points, and Won. */
  readonly amount: number;
  readonly providerId: string | null;
  readonly orderId: string;
  readonly payer: string;
  readonly startedAt: Date;
  /** When the points were credited. */
  readonly approvedAt: Date | null;
  /** When they were taken back. */
  readonly cancelledAt: Date | null;
  readonly refundedAt: Date | null;
}

export type Transition =
  /** Nothing to do, now or later. */
  | { readonly do: "rest" }
  /** Ask again later. */
  | { readonly do: "wait" }
  | { readonly do: "credit" }
  /** No money was taken, nor will be. */
  | { readonly do: "end"; readonly as: "CANCELLED" | "FAILED" }
  /** The provider has given the money back, as it was told to. */
  | { readonly do: "refunded" }
  /** The points are taken back: the provider has yet to give the money back. */
  | { readonly do: "refund" }
  /** What the two say can't both be true: somebody has to look at it. */
  | { readonly do: "ask-an-operator"; readonly why: string };

/** How long after its beginning a payment may still be paid. The provider itself forgets an unpaid one after 15 minutes. */
const PAYABLE_FOR_MILLISECONDS = 60 * 60 * 1000;

/** How much later it is given up: more than a call to the provider can last that was begun just in time. */
const MARGIN_MILLISECONDS = 5 * 60 * 1000;

/** Whether the provider may still be asked to take the money. */
export function isPayable(
  { status, startedAt }: Pick<StoredPayment, "status" | "startedAt">,
  now: Date,
): boolean {
  return status === "READY" && now.getTime() - startedAt.getTime() < PAYABLE_FOR_MILLISECONDS;
}

/**
 * What becomes of a payment, given what the provider says of it (`undefined`: the provider has never heard of it). Only the
 * provider's word that it holds the money credits anything; a payment that we had given up is credited all the same.
 */
export function paymentTransition(
  payment: StoredPayment,
  said: ProviderPayment | undefined,
  now: Date,
): Transition {
  if (said !== undefined) {
    const difference = differenceOf(payment, said);
    if (difference !== undefined) return { do: "ask-an-operator", why: difference };
  }
  if (payment.refundedAt !== null) return { do: "rest" };
  if (payment.cancelledAt !== null) return afterCancelling(said);
  if (payment.approvedAt !== null)
    return said?.state === "REFUNDED"
      ? { do: "ask-an-operator", why: "the provider has given back what we still count as paid" }
      : { do: "rest" };
  switch (said?.state) {
    case "PAID":
      return { do: "credit" };
    case "REFUNDED":
    case "QUIT":
      return { do: "end", as: "CANCELLED" };
    case "FAILED":
      return { do: "end", as: "FAILED" };
    default:
      return now.getTime() - payment.startedAt.getTime() >= PAYABLE_FOR_MILLISECONDS + MARGIN_MILLISECONDS
        ? { do: "end", as: "FAILED" }
        : { do: "wait" };
  }
}

function afterCancelling(said: ProviderPayment | undefined): Transition {
  switch (said?.state) {
    case "REFUNDED":
      return { do: "refunded" };
    case "PAID":
      return { do: "refund" };
    default:
      return { do: "ask-an-operator", why: "the provider doesn't know that it was ever paid" };
  }
}

/** What doesn't agree with what we stored, in words for an operator. */
function differenceOf(payment: StoredPayment, said: ProviderPayment): string | undefined {
  if (said.providerId !== payment.providerId) return "the provider answered for another payment";
  if (said.orderId !== payment.orderId) return "the provider has it under another order";
  if (said.payer !== payment.payer) return "the provider has it for somebody else";
  if (said.amount !== payment.amount)
    return `the provider has ${said.amount} won where we have ${payment.amount}`;
  return undefined;
}
