/** What a provider says of a payment. */
export type ProviderState =
  /** The person is still at it, or has gone away; no money was taken. */
  | "WAITING"
  /** The money was taken. */
  | "PAID"
  /** All of the money was given back. */
  | "REFUNDED"
  /** The person called it off; no money was taken, nor ever will be. */
  | "QUIT"
  /** It went wrong; no money was taken, nor ever will be. */
  | "FAILED";

export interface ProviderPayment {
  /** The provider's name for the payment. */
  readonly providerId: string;
  /** Ours, as it was given at the beginning. */
  readonly orderId: string;
  /** Whoever pays, as it was given at the beginning. */
  readonly payer: string;
  /** Won. */
  readonly amount: number;
  readonly state: ProviderState;
}

export interface PaymentOrder {
  readonly orderId: string;
  readonly payer: string;
  /** Won. */
  readonly amount: number;
  /** What the person reads on the provider's page. */
  readonly itemName: string;
  /** Where the provider sends the person afterwards; to the first one with a token of its own. */
  readonly approvedUrl: string;
  readonly cancelledUrl: string;
  readonly failedUrl: string;
  /** The browser's, which decides on the page that is shown. */
  readonly userAgent: string | undefined;
}

/** The provider has answered that it will not. Anything else that is thrown leaves open what the provider has done. */
export class PaymentRefusal extends Error {
  override readonly name = "PaymentRefusal";

  constructor(readonly providerCode: number) {
    super(`the payment provider refused: ${providerCode}`);
  }
}

/** A payment provider: a payment is prepared, agreed to by the person on the provider's page, and then taken. */
export interface PaymentProvider {
  /** Prepares a payment. Answers its name there, and the page that the person goes to. */
  ready(order: PaymentOrder): Promise<{ readonly providerId: string; readonly redirectUrl: string }>;
  /** Takes the money that the person has agreed to; `token` came with them from the provider's page. */
  approve(
    payment: Pick<ProviderPayment, "providerId" | "orderId" | "payer">,
    token: string,
  ): Promise<ProviderPayment>;
  /** Gives all of the money back. */
  cancel(payment: Pick<ProviderPayment, "providerId" | "amount">): Promise<ProviderPayment>;
  /** How a payment stands. */
  order(providerId: string): Promise<ProviderPayment>;
}
