import type { EmailCodePurpose } from "@octopus/db/enums";
import { createHmac, randomInt } from "node:crypto";
import type { Config } from "../kernel/deps.js";
import type { SecretKey } from "../kernel/secret-keys.js";

export const MAX_TRIES = 5;
const LIFETIME_SECONDS = 5 * 60;

// Without 0 and O, 1, I and L.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

export function newEmailCode(): string {
  return Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

export interface EmailCodeKey {
  readonly email: string;
  readonly purpose: EmailCodePurpose;
}

/** Six characters are few enough to try them all, so the hash takes a secret that the database does not hold. */
export function hashEmailCode({ tokenKeys: [key] }: Config, code: EmailCodeKey & { code: string }): string {
  return hashWith(key, code);
}

/** What the hash of a code may be: another instance, or this one a release ago, may sign with another of our keys. */
export function hashesOfEmailCode({ tokenKeys }: Config, code: EmailCodeKey & { code: string }): string[] {
  return tokenKeys.map((key) => hashWith(key, code));
}

function hashWith({ secret }: SecretKey, { email, purpose, code }: EmailCodeKey & { code: string }): string {
  return createHmac("sha256", secret)
    .update(`email-code|${purpose}|${email.toLowerCase()}|${code}`)
    .digest("hex");
}

export function emailCodeExpiry(realNow: Date): Date {
  return new Date(realNow.getTime() + LIFETIME_SECONDS * 1000);
}
