import Bowser from "bowser";
import { z } from "zod";
import { type PaymentProvider, PaymentRefusal, type ProviderPayment } from "../ports/payment-provider.js";

export interface KakaoPayOptions {
  /** `https://open-api.kakaopay.com`, or who stands in for it. */
  readonly url: string;
  readonly secretKey: string;
  /** The merchant's code, ten characters. */
  readonly cid: string;
  readonly timeoutMilliseconds?: number;
}

/** Kakao says that it may take ten seconds to take the money. */
const TIMEOUT_MILLISECONDS = 10_000;

const readyAnswer = z.object({
  tid: z.string().min(1).max(50),
  next_redirect_mobile_url: z.url({ protocol: /^https?$/ }),
  next_redirect_pc_url: z.url({ protocol: /^https?$/ }),
});

const amount = z.object({ total: z.int().nonnegative() });
const paymentAnswer = z.object({
  tid: z.string(),
  cid: z.string(),
  partner_order_id: z.string(),
  partner_user_id: z.string(),
  amount,
});
const orderAnswer = paymentAnswer.extend({ status: z.string(), canceled_amount: amount.optional() });
const refusalAnswer = z.object({ error_code: z.int() });

/**
 * KakaoPay's online payments (`/online/v1/payment/…`). Throws a PaymentRefusal when KakaoPay says no, and an error that
 * tells nothing of what was sent when there is no answer that can be read.
 */
export function createKakaoPayPaymentProvider({
  url,
  secretKey,
  cid,
  timeoutMilliseconds = TIMEOUT_MILLISECONDS,
}: KakaoPayOptions): PaymentProvider {
  async function ask<Schema extends z.ZodType>(
    what: "ready" | "approve" | "cancel" | "order",
    body: object,
    schema: Schema,
  ): Promise<z.infer<Schema>> {
    const response = await fetch(`${url}/online/v1/payment/${what}`, {
      method: "POST",
      headers: { authorization: `SECRET_KEY ${secretKey}`, "content-type": "application/json" },
      body: JSON.stringify({ cid, ...body }),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMilliseconds),
    }).catch((error: unknown) => {
      throw new Error(`KakaoPay did not answer ${what}: ${reasonOf(error)}`);
    });
    const text = await response.text().catch((error: unknown) => {
      throw new Error(`KakaoPay broke off its answer to ${what}: ${reasonOf(error)}`);
    });
    const json = parsed(text);
    if (response.ok) {
      const answer = schema.safeParse(json);
      if (answer.success) return answer.data;
    } else if (response.status < 500) {
      const refusal = refusalAnswer.safeParse(json);
      if (refusal.success) throw new PaymentRefusal(refusal.data.error_code);
    }
    throw new Error(`KakaoPay answered ${what} with ${response.status} and nothing that can be read`);
  }

  function paymentOf(
    answer: z.infer<typeof paymentAnswer>,
    state: ProviderPayment["state"],
  ): ProviderPayment {
    if (answer.cid !== cid) throw new Error("KakaoPay answered for another merchant");
    return {
      providerId: answer.tid,
      orderId: answer.partner_order_id,
      payer: answer.partner_user_id,
      amount: answer.amount.total,
      state,
    };
  }

  return {
    async ready({ orderId, payer, amount: total, itemName, userAgent, ...urls }) {
      const answer = await ask(
        "ready",
        {
          partner_order_id: orderId,
          partner_user_id: payer,
          item_name: itemName,
          quantity: 1,
          total_amount: total,
          tax_free_amount: 0,
          approval_url: urls.approvedUrl,
          cancel_url: urls.cancelledUrl,
          fail_url: urls.failedUrl,
        },
        readyAnswer,
      );
      const redirectUrl = isDesktop(userAgent)
        ? answer.next_redirect_pc_url
        : answer.next_redirect_mobile_url;
      return { providerId: answer.tid, redirectUrl };
    },
    async approve({ providerId, orderId, payer }, token) {
      const answer = await ask(
        "approve",
        { tid: providerId, partner_order_id: orderId, partner_user_id: payer, pg_token: token },
        paymentAnswer,
      );
      return paymentOf(answer, "PAID");
    },
    async cancel({ providerId, amount: total }) {
      const answer = await ask(
        "cancel",
        { tid: providerId, cancel_amount: total, cancel_tax_free_amount: 0 },
        orderAnswer,
      );
      return paymentOf(answer, stateOf(answer));
    },
    async order(providerId) {
      const answer = await ask("order", { tid: providerId }, orderAnswer);
      return paymentOf(answer, stateOf(answer));
    },
  };
}

/** What KakaoPay calls the state of an order, in our terms. One that we don't know may still become anything. */
function stateOf({ status, amount, canceled_amount }: z.infer<typeof orderAnswer>): ProviderPayment["state"] {
  switch (status) {
    // Of the second, somebody has given back a part by hand: the rest is still ours.
    case "SUCCESS_PAYMENT":
    case "PART_CANCEL_PAYMENT":
      return "PAID";
    case "CANCEL_PAYMENT":
      return (canceled_amount?.total ?? amount.total) >= amount.total ? "REFUNDED" : "PAID";
    case "QUIT_PAYMENT":
      return "QUIT";
    case "FAIL_PAYMENT":
    case "FAIL_AUTH_PASSWORD":
      return "FAILED";
    default:
      return "WAITING";
  }
}

function isDesktop(userAgent: string | undefined): boolean {
  return userAgent !== undefined && Bowser.parse(userAgent).platform.type === "desktop";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Never the request's own words: its address and headers hold secrets. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? name;
}
