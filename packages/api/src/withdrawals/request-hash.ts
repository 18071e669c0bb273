import { createHmac } from "node:crypto";
import type { SecretKey, SecretKeys } from "../kernel/secret-keys.js";
import type { BankAccount } from "./sealed-account.js";

interface Wanted extends BankAccount {
  readonly amount: number;
  readonly bank: string;
}

/** Tells one request from another without telling the account: keyed, as account numbers are few enough to try. */
export function requestHash(wanted: Wanted, [key]: SecretKeys): string {
  return hashWith(key, wanted);
}

/** Whether it was this that was asked for, under any of the keys. */
export function isHashOf(hash: string | null, wanted: Wanted, keys: SecretKeys): boolean {
  return keys.some((key) => hashWith(key, wanted) === hash);
}

function hashWith({ secret }: SecretKey, { amount, bank, accountNumber, accountHolder }: Wanted): string {
  const content = JSON.stringify([amount, bank, accountNumber, accountHolder]);
  return createHmac("sha256", `withdrawal|${secret}`).update(content).digest("base64url");
}
