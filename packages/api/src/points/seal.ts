import { createHmac, createSecretKey, hash as digest, type KeyObject, timingSafeEqual } from "node:crypto";
import type { TransferKind } from "@octopus/db/enums";
import type { SecretKey, SecretKeys } from "../kernel/secret-keys.js";

/** A transfer as it stands in the ledger, but for its number: all that its seal covers. */
export interface LedgerEntry {
  readonly kind: TransferKind;
  /** Account ids. */
  readonly from: number;
  readonly to: number;
  /** Points. */
  readonly amount: number;
  readonly idempotencyKey: string;
  readonly requestHash: string | null;
  readonly userId: number | null;
  readonly missionId: number | null;
  readonly userBalanceAfter: number | null;
  readonly correctsId: number | null;
  readonly at: Date;
}

/** What is asked for under an idempotency key. */
export interface TransferRequest {
  readonly kind: TransferKind;
  /** An account's id, or the kind of a system account: which of its shards is taken is nobody's wish. */
  readonly from: number | string;
  readonly to: number | string;
  readonly amount: number;
  readonly userId: number | null;
  readonly missionId: number | null;
  readonly correctsId: number | null;
}

/** Two requests are the same exactly if their hashes are. SHA-256, base64url. */
export function requestHash({
  kind,
  from,
  to,
  amount,
  userId,
  missionId,
  correctsId,
}: TransferRequest): string {
  const content = JSON.stringify([kind, from, to, amount, userId, missionId, correctsId]);
  return digest("sha256", content, "base64url");
}

/** The keyed hash that stands beside a transfer, with the id of its key: by the first of the keys. */
export function sealOf(entry: LedgerEntry, [key]: SecretKeys): string {
  return `${key.id}.${hash(entry, key)}`;
}

/** Whether a seal is one that we have put on exactly this entry. */
export function isSealOf(seal: string, entry: LedgerEntry, keys: SecretKeys): boolean {
  const [keyId, given = ""] = seal.split(".");
  const key = keys.find(({ id }) => id === keyId);
  if (key === undefined) return false;
  const expected = Buffer.from(hash(entry, key));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function hash(entry: LedgerEntry, key: SecretKey): string {
  return createHmac("sha256", keyObjectOf(key)).update(contentOf(entry)).digest("base64url");
}

/** Made ready once and not for each of a night's million seals. */
const keyObjects = new WeakMap<SecretKey, KeyObject>();

function keyObjectOf(key: SecretKey): KeyObject {
  const ready = keyObjects.get(key) ?? createSecretKey(`transfer|${key.secret}`, "utf8");
  keyObjects.set(key, ready);
  return ready;
}

/** The one way to write an entry down as text. */
export function contentOf(entry: LedgerEntry): string {
  return JSON.stringify([
    entry.idempotencyKey,
    entry.requestHash,
    entry.kind,
    entry.from,
    entry.to,
    entry.amount,
    entry.userId,
    entry.missionId,
    entry.userBalanceAfter,
    entry.correctsId,
    entry.at.toISOString(),
  ]);
}
