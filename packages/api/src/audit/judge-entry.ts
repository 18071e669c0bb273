import type { SecretKeys } from "../kernel/secret-keys.js";
import { isSealOf, requestHash } from "../points/index.js";
import { payout, teamBonus } from "../settlement/index.js";
import type { ReadEntry } from "./entries.js";
import { faultOfEntry } from "./entry-rules.js";

/**
 * What is wrong with one transfer: its seal and request hash, its key and its accounts, and, of a settlement, the amount
 * that the product's own rule gives. `mayBeUnsealed`: it stands where transfers were once written without a seal.
 */
export function judgeEntry(
  { seal, entry, sides, settled }: ReadEntry,
  { keys, mayBeUnsealed }: { readonly keys: SecretKeys; readonly mayBeUnsealed: boolean },
): string | undefined {
  if (seal === null ? !mayBeUnsealed : !isSealOf(seal, entry, keys))
    return seal === null ? "it has no seal" : "its seal is not of what it says";
  const name = (id: number, { kind }: { kind: string }) => (kind === "USER" || kind === "ESCROW" ? id : kind);
  const request = { ...entry, from: name(entry.from, sides.from), to: name(entry.to, sides.to) };
  if (seal !== null && entry.requestHash !== requestHash(request))
    return "its request hash is not of what it says";
  const fault = faultOfEntry({ ...entry, ...sides });
  if (fault !== undefined) return fault;
  const due = amountOf(entry.kind, settled);
  return due === undefined || due === entry.amount
    ? undefined
    : `it moves ${entry.amount} points where the settlement's rule gives ${due}`;
}

/** Points by the rule; undefined where no rule says. */
function amountOf(kind: ReadEntry["entry"]["kind"], settled: ReadEntry["settled"]): number | undefined {
  const settles = kind === "REFUND" || kind === "FORFEIT" || kind === "TEAM_BONUS";
  if (!settles) return undefined;
  // Of nobody who was settled, nothing is due.
  if (!settled) return 0;
  const { refund, forfeit } = payout(settled.stake, settled.rate);
  if (kind === "REFUND") return refund;
  if (kind === "FORFEIT") return forfeit;
  return teamBonus(settled.stake, settled.teamRate ?? 0, settled.members);
}
