import { chargeAmounts } from "@octopus/api/payments/schema";

const { min, max, step, usual } = chargeAmounts;

/** The amount to begin with: what is lacking, rounded up to what can be charged; the middle one of the usual without. */
export function suggestedAmount(lacking: string | null): number {
  if (lacking === null || !/^[1-9]\d{0,8}$/.test(lacking)) return usual[1];
  return Math.min(max, Math.max(min, Math.ceil(Number(lacking) / step) * step));
}
