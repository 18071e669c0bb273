import { startKakaoPayStandIn } from "@octopus/stand-ins";
import { createKakaoPayPaymentProvider } from "../adapters/kakaopay-payment-provider.js";

export const TEST_MERCHANT = { secretKey: "kakaopay secret", cid: "TC0ONETIME" } as const;

/** As in production: where other programs use the machine, an answer may take longer than a second. */
const PATIENCE_MILLISECONDS = 5_000;

type Outcome = "approve" | "cancel" | "fail" | "lost";

/** KakaoPay's stand-in on a free port, and the production adapter against it. */
export async function startKakaoPay(realNow: () => Date) {
  const standIn = await startKakaoPayStandIn({ port: 0, ...TEST_MERCHANT, now: realNow });
  return {
    ...standIn,
    provider: createKakaoPayPaymentProvider({
      url: standIn.url,
      ...TEST_MERCHANT,
      timeoutMilliseconds: PATIENCE_MILLISECONDS,
    }),
    /** Presses a button of the pay page, and answers the address it sends the browser to, with the token if there is one. */
    async pay(redirectUrl: string, outcome: Outcome): Promise<{ to: URL; pgToken: string }> {
      const response = await fetch(redirectUrl, {
        method: "POST",
        body: new URLSearchParams({ outcome }),
        redirect: "manual",
      });
      const location = response.headers.get("location");
      if (location === null) throw new Error(`the pay page answered ${response.status}`);
      const to = new URL(location);
      return { to, pgToken: to.searchParams.get("pg_token") ?? "" };
    },
    /** How often KakaoPay was asked for this. */
    calls: (what: "ready" | "approve" | "cancel" | "order") => standIn.calls(`/online/v1/payment/${what}`),
    /** The next calls come to this. */
    async order(what: "ready" | "approve" | "cancel" | "order", ...troubles: object[]): Promise<void> {
      const body = JSON.stringify({ place: `/online/v1/payment/${what}`, troubles });
      await fetch(`${standIn.url}/trouble`, { method: "POST", body });
    },
  };
}

export type KakaoPay = Awaited<ReturnType<typeof startKakaoPay>>;
