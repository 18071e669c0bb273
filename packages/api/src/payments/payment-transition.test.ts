import { describe, expect, it } from "vitest";
import type { ProviderPayment, ProviderState } from "../ports/payment-provider.js";
import { isPayable, paymentTransition, type StoredPayment } from "./payment-transition.js";

const startedAt = new Date("2026-11-22T03:00:00Z");
const after = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000);
const at = startedAt;

const ready: StoredPayment = {
  status: "READY",
  amount: 3_000,
  providerId: "T1",
  orderId: "octopus-1",
  payer: "person-1",
  startedAt,
  approvedAt: null,
  cancelledAt: null,
  refundedAt: null,
};
const states = {
  ready,
  "given up": { ...ready, status: "FAILED" },
  quit: { ...ready, status: "CANCELLED" },
  credited: { ...ready, status: "APPROVED", approvedAt: at },
  "called off": { ...ready, status: "CANCELLED", approvedAt: at, cancelledAt: at },
  "given back": { ...ready, status: "CANCELLED", approvedAt: at, cancelledAt: at, refundedAt: at },
} as const satisfies Record<string, StoredPayment>;

const says = (state: ProviderState): ProviderPayment => ({
  providerId: "T1",
  orderId: "octopus-1",
  payer: "person-1",
  amount: 3_000,
  state,
});

describe("paymentTransition", () => {
  it.each([
    ["ready", "WAITING", "wait"],
    ["ready", "PAID", "credit"],
    ["ready", "QUIT", "end"],
    ["ready", "FAILED", "end"],
    ["ready", "REFUNDED", "end"],
    ["given up", "PAID", "credit"],
    ["quit", "PAID", "credit"],
    ["credited", "PAID", "rest"],
    ["credited", "WAITING", "rest"],
    ["credited", "QUIT", "rest"],
    ["credited", "REFUNDED", "ask-an-operator"],
    ["called off", "PAID", "refund"],
    ["called off", "REFUNDED", "refunded"],
    ["called off", "WAITING", "ask-an-operator"],
    ["called off", "QUIT", "ask-an-operator"],
    ["given back", "REFUNDED", "rest"],
    ["given back", "PAID", "rest"],
  ] as const)("of one that is %s, when the provider says %s: %s", (state, word, does) => {
    expect(paymentTransition(states[state], says(word), after(1)).do).toBe(does);
  });

  it("gives up what is unpaid after an hour, and what the provider never named", () => {
    expect(paymentTransition(ready, says("WAITING"), after(64)).do).toBe("wait");
    expect(paymentTransition(ready, says("WAITING"), after(65))).toEqual({ do: "end", as: "FAILED" });
    const unnamed = { ...ready, providerId: null };
    expect(paymentTransition(unnamed, undefined, after(64)).do).toBe("wait");
    expect(paymentTransition(unnamed, undefined, after(65))).toEqual({ do: "end", as: "FAILED" });
  });

  it("credits what was paid, however late it is known", () => {
    expect(paymentTransition(ready, says("PAID"), after(60 * 24 * 365)).do).toBe("credit");
  });

  it.each([
    ["amount", { amount: 3_001 }],
    ["order", { orderId: "octopus-2" }],
    ["person", { payer: "person-2" }],
    ["payment", { providerId: "T2" }],
  ])("does nothing when the provider speaks of another %s", (_, change) => {
    for (const state of Object.values(states))
      expect(paymentTransition(state, { ...says("PAID"), ...change }, after(1)).do).toBe("ask-an-operator");
  });
});

describe("isPayable", () => {
  it("ends before a payment is given up", () => {
    expect(isPayable(ready, after(59))).toBe(true);
    expect(isPayable(ready, after(60))).toBe(false);
    expect(isPayable(states.credited, after(1))).toBe(false);
  });
});
