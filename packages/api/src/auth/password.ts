import { Argon2id } from "oslo/password";
import { randomUUID } from "node:crypto";

const argon2id = new Argon2id();

/** Argon2id in the PHC string format. Slow on purpose: never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return argon2id.hash(password);
}

let decoy: Promise<string> | undefined;

/** Whether the password is the one of `hash`. Without a hash the answer is no, and takes as long to come. */
export async function passwordMatches(hash: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomUUID());
  const matches = await argon2id.verify(hash ?? (await decoy), password);
  return matches && typeof hash === "string";
}
