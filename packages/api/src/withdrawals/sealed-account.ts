import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { SecretKey, SecretKeys } from "../kernel/secret-keys.js";

export interface BankAccount {
  /** Digits alone. */
  readonly accountNumber: string;
  readonly accountHolder: string;
}

/** What an account belongs to: its cipher text is worth nothing anywhere else. */
export interface AccountOwner {
  readonly userId: number;
  readonly bank: string;
  /** Points. */
  readonly amount: number;
}

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Enciphers an account under the first of the keys: `<key id>.<iv>.<cipher text and tag>`, AES-256-GCM. */
export function sealAccount(account: BankAccount, owner: AccountOwner, [key]: SecretKeys): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyBytes(key), iv).setAAD(boundTo(owner));
  const text = Buffer.concat([
    cipher.update(JSON.stringify([account.accountNumber, account.accountHolder])),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return [key.id, iv.toString("base64url"), text.toString("base64url")].join(".");
}

/** Deciphers what one of the keys has sealed. Throws an error that tells nothing of it when it is not what we sealed. */
export function openAccount(sealed: string, owner: AccountOwner, keys: SecretKeys): BankAccount {
  const [keyId, iv = "", text = ""] = sealed.split(".");
  const key = keys.find(({ id }) => id === keyId);
  if (key === undefined)
    throw new Error(`a bank account is sealed with the key ${keyId}, which is not there`);
  const bytes = Buffer.from(text, "base64url");
  try {
    const decipher = createDecipheriv(CIPHER, keyBytes(key), Buffer.from(iv, "base64url"), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(boundTo(owner))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const opened = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
    const [accountNumber, accountHolder] = JSON.parse(opened.toString()) as [string, string];
    return { accountNumber, accountHolder };
  } catch {
    throw new Error("a bank account is not what was sealed");
  }
}

const boundTo = ({ userId, bank, amount }: AccountOwner) =>
  Buffer.from(JSON.stringify([userId, bank, amount]));

const keyBytes = ({ secret }: SecretKey) =>
  Buffer.from(hkdfSync("sha256", secret, "", "octopus bank account", 32));
