import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { formOf, sendBack, sendHtml, sendJson, textOf } from "../oauth/http.js";
import { type ProviderAddress, serveProvider } from "../oauth/serve.js";
import { overPage, payPage } from "./pay-page.js";
import { type KakaoPayment, openPayments } from "./payments.js";
import { amountIn, Refusal, textIn, urlIn } from "./refusal.js";

export interface KakaoPayStandInOptions extends ProviderAddress {
  readonly secretKey: string;
  readonly cid: string;
  /** Where the payments are kept; without, they go with the process. */
  readonly dataDir?: string;
  readonly now?: () => Date;
}

export interface KakaoPayStandIn {
  readonly url: string;
  /** Every payment as KakaoPay has it. */
  payments(): readonly KakaoPayment[];
  /** How often a place has been called. */
  calls(place: string): number;
  /** Puts something else in the place of a payment: what an attacker or a fault might do. */
  tamper(tid: string, change: Partial<KakaoPayment>): Promise<void>;
  close(): Promise<void>;
}

/** A payment that nobody has agreed to by then is forgotten, and so is one that was agreed to and never approved. */
const UNPAID_MILLISECONDS = 15 * 60_000;

/** KakaoPay's online payments: `/online/v1/payment/{ready,approve,cancel,order}`, and the page that people pay on. */
export async function startKakaoPayStandIn({
  secretKey,
  cid,
  dataDir,
  now = () => new Date(),
  ...address
}: KakaoPayStandInOptions): Promise<KakaoPayStandIn> {
  const payments = await openPayments(dataDir);

  const isExpired = ({ status, createdAt }: KakaoPayment) =>
    (status === "READY" || status === "AUTH_PASSWORD") &&
    now().getTime() - new Date(createdAt).getTime() >= UNPAID_MILLISECONDS;

  type Ask = (body: Record<string, unknown>, response: ServerResponse) => Promise<object | null>;

  const asked = (ask: Ask) => async (request: IncomingMessage, response: ServerResponse) => {
    try {
      if (request.headers.authorization !== `SECRET_KEY ${secretKey}`)
        throw new Refusal(401, -401, "Unauthorized");
      const body = bodyOf(await textOf(request));
      if (textIn(body, "cid", 10) !== cid) throw new Refusal(400, -721, "invalid cid");
      const answer = await ask(body, response);
      if (answer !== null) sendJson(response, 200, answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendJson(response, error.status, { error_code: error.code, error_message: error.message });
    }
  };

  async function ready(body: Record<string, unknown>): Promise<object> {
    const total = amountIn(body, "total_amount");
    const taxFree = amountIn(body, "tax_free_amount");
    if (total < 1 || taxFree > total) throw new Refusal(400, -701, "total_amount is not valid");
    const payment: KakaoPayment = {
      tid: `T${randomBytes(10).toString("hex").slice(0, 19)}`,
      page: randomBytes(32).toString("hex"),
      cid,
      orderId: textIn(body, "partner_order_id", 100),
      userId: textIn(body, "partner_user_id", 100),
      itemName: textIn(body, "item_name", 100),
      quantity: amountIn(body, "quantity"),
      total,
      taxFree,
      approvalUrl: urlIn(body, "approval_url"),
      cancelUrl: urlIn(body, "cancel_url"),
      failUrl: urlIn(body, "fail_url"),
      createdAt: now().toISOString(),
      status: "READY",
      canceled: 0,
    };
    await payments.keep(payment);
    const pageUrl = (device: string) => `${running.url}/pay/${device}?id=${payment.page}`;
    return {
      tid: payment.tid,
      next_redirect_app_url: pageUrl("app"),
      next_redirect_mobile_url: pageUrl("mobile"),
      next_redirect_pc_url: pageUrl("pc"),
      android_app_scheme: `kakaotalk://kakaopay/pg?url=${pageUrl("app")}`,
      ios_app_scheme: `kakaotalk://kakaopay/pg?url=${pageUrl("app")}`,
      created_at: kakaoTime(payment.createdAt),
    };
  }

  function known(body: Record<string, unknown>): KakaoPayment {
    const payment = payments.byTid(body["tid"]);
    if (payment === undefined) throw new Refusal(400, -707, "invalid tid");
    return payment;
  }

  async function approve(body: Record<string, unknown>, response: ServerResponse): Promise<object | null> {
    const payment = known(body);
    if (textIn(body, "partner_order_id", 100) !== payment.orderId)
      throw new Refusal(400, -705, "partner_order_id does not match");
    if (textIn(body, "partner_user_id", 100) !== payment.userId)
      throw new Refusal(400, -705, "partner_user_id does not match");
    const token = textIn(body, "pg_token", 200);
    if (payment.status !== "AUTH_PASSWORD" && payment.approvedAt !== undefined)
      throw new Refusal(400, -702, "payment is already done!");
    if (payment.status !== "AUTH_PASSWORD" || isExpired(payment) || token !== payment.pgToken)
      throw new Refusal(400, -780, "approval failure!");
    const { losesAnswer = false, ...rest } = payment;
    const paid: KakaoPayment = { ...rest, status: "SUCCESS_PAYMENT", approvedAt: now().toISOString() };
    await payments.keep(paid);
    if (losesAnswer) {
      response.destroy();
      return null;
    }
    return { aid: aid(), payment_method_type: "MONEY", ...facts(paid) };
  }

  async function cancel(body: Record<string, unknown>): Promise<object> {
    const payment = known(body);
    const amount = amountIn(body, "cancel_amount");
    amountIn(body, "cancel_tax_free_amount");
    if (payment.approvedAt === undefined) throw new Refusal(400, -704, "payment is not done");
    if (payment.status === "CANCEL_PAYMENT") throw new Refusal(400, -706, "payment is already canceled");
    if (amount < 1 || payment.canceled + amount > payment.total)
      throw new Refusal(400, -710, "cancel_amount is too much");
    const canceled = payment.canceled + amount;
    const given: KakaoPayment = {
      ...payment,
      status: canceled === payment.total ? "CANCEL_PAYMENT" : "PART_CANCEL_PAYMENT",
      canceled,
      canceledAt: now().toISOString(),
    };
    await payments.keep(given);
    return { aid: aid(), approved_cancel_amount: sums(amount), ...facts(given) };
  }

  const order = (body: Record<string, unknown>) => Promise.resolve(facts(known(body)));

  async function pay(request: IncomingMessage, response: ServerResponse, { searchParams }: URL) {
    const payment = payments.byPage(searchParams.get("id"));
    if (payment === undefined || isExpired(payment) || payment.status !== "READY")
      return sendHtml(response, 410, overPage());
    if (request.method === "GET") return sendHtml(response, 200, payPage(payment));
    const outcome = (await formOf(request)).get("outcome");
    switch (outcome) {
      case "approve":
      case "lost": {
        const pgToken = randomBytes(10).toString("hex");
        await payments.keep({
          ...payment,
          status: "AUTH_PASSWORD",
          pgToken,
          losesAnswer: outcome === "lost",
        });
        return sendBack(response, payment.approvalUrl, { pg_token: pgToken });
      }
      case "cancel":
        await payments.keep({ ...payment, status: "QUIT_PAYMENT" });
        return sendBack(response, payment.cancelUrl, {});
      case "fail":
        await payments.keep({ ...payment, status: "FAIL_PAYMENT" });
        return sendBack(response, payment.failUrl, {});
      default:
        return sendHtml(response, 400, payPage(payment));
    }
  }

  const running = await serveProvider(address, {
    "POST /online/v1/payment/ready": asked(ready),
    "POST /online/v1/payment/approve": asked(approve),
    "POST /online/v1/payment/cancel": asked(cancel),
    "POST /online/v1/payment/order": asked(order),
    ...Object.fromEntries(
      ["app", "mobile", "pc"].flatMap((device) => [
        [`GET /pay/${device}`, pay],
        [`POST /pay/${device}`, pay],
      ]),
    ),
  });
  return {
    ...running,
    payments: payments.all,
    async tamper(tid, change) {
      await payments.keep({ ...payments.byTid(tid)!, ...change });
    },
  };
}

const aid = () => `A${randomBytes(10).toString("hex").slice(0, 19)}`;

const sums = (total: number, taxFree = 0) => ({
  total,
  tax_free: taxFree,
  vat: Math.round((total - taxFree) / 11),
  point: 0,
  discount: 0,
  green_deposit: 0,
});

/** What every answer about a payment says. */
function facts(payment: KakaoPayment): object {
  const { approvedAt, canceledAt, total, taxFree, canceled } = payment;
  return {
    tid: payment.tid,
    cid: payment.cid,
    status: payment.status,
    partner_order_id: payment.orderId,
    partner_user_id: payment.userId,
    item_name: payment.itemName,
    quantity: payment.quantity,
    amount: sums(total, taxFree),
    canceled_amount: sums(canceled),
    cancel_available_amount: sums(approvedAt === undefined ? 0 : total - canceled),
    created_at: kakaoTime(payment.createdAt),
    ...(approvedAt !== undefined && { approved_at: kakaoTime(approvedAt) }),
    ...(canceledAt !== undefined && { canceled_at: kakaoTime(canceledAt) }),
  };
}

/** Korean time, without saying so, as KakaoPay writes it. */
function kakaoTime(instant: string): string {
  return new Date(new Date(instant).getTime() + 9 * 3600_000).toISOString().slice(0, 19);
}

function bodyOf(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) return body as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Refusal(400, -701, "the body is not valid");
}
