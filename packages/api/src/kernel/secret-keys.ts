import { createHash } from "node:crypto";

const MIN_CHARACTERS = 32;

/** A secret that we sign with, and the name it goes by where everybody can see it. */
export interface SecretKey {
  /** Eight hexadecimal digits of the secret's hash: the same on every instance, and no help in guessing it. */
  readonly id: string;
  readonly secret: string;
}

/** The first one signs; what any of them has signed holds. */
export type SecretKeys = readonly [SecretKey, ...SecretKey[]];

function secretKey(secret: string): SecretKey {
  return { id: createHash("sha256").update(`token-key|${secret}`).digest("hex").slice(0, 8), secret };
}

/**
 * The secrets of a setting, separated by commas or white space. null when there is none, when one is shorter than 32
 * characters, or when one is there twice: whoever meant to replace a key would not have.
 */
export function secretKeysOf(setting: string): SecretKeys | null {
  const secrets = setting.split(/[\s,]+/).filter((secret) => secret !== "");
  const [first, ...others] = secrets.map(secretKey);
  const ids = new Set([first, ...others].map((key) => key?.id));
  if (first === undefined || ids.size < secrets.length) return null;
  return secrets.every((secret) => secret.length >= MIN_CHARACTERS) ? [first, ...others] : null;
}
