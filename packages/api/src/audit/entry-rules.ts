import type { AccountKind, TransferKind } from "@octopus/db/enums";

/** One side of a transfer. */
export interface Side {
  readonly kind: AccountKind;
  readonly userId: number | null;
  readonly missionId: number | null;
}

export interface JudgedEntry {
  readonly kind: TransferKind;
  readonly idempotencyKey: string;
  readonly userId: number | null;
  readonly missionId: number | null;
  readonly from: Side;
  readonly to: Side;
  readonly correctsId: number | null;
}

/** Between which accounts points move, for each kind; `key` is what its idempotency key looks like. */
interface Way {
  readonly from: AccountKind;
  readonly to: AccountKind;
  readonly key: (entry: JudgedEntry) => RegExp;
}

const numbered = (name: string) => () => new RegExp(`^${name}:[1-9]\\d*$`);
const settle = ({ kind, missionId, userId }: JudgedEntry) =>
  new RegExp(`^settle:${missionId}:${userId}:${kind}$`);

const ways: Record<Exclude<TransferKind, "CORRECTION">, readonly Way[]> = {
  SIGN_UP_BONUS: [{ from: "PROMOTION", to: "USER", key: () => /^sign-up:.+$/ }],
  CHARGE: [{ from: "GATEWAY", to: "USER", key: numbered("charge") }],
  CHARGE_CANCEL: [{ from: "USER", to: "GATEWAY", key: numbered("charge-cancel") }],
  STAKE: [{ from: "USER", to: "ESCROW", key: numbered("stake") }],
  STAKE_RETURN: [{ from: "ESCROW", to: "USER", key: numbered("stake-return") }],
  REFUND: [{ from: "ESCROW", to: "USER", key: settle }],
  FORFEIT: [{ from: "ESCROW", to: "HOUSE", key: settle }],
  TEAM_BONUS: [{ from: "HOUSE", to: "USER", key: settle }],
  AVATAR: [{ from: "USER", to: "SHOP", key: ({ userId }) => new RegExp(`^avatar:${userId}:[1-9]\\d*$`) }],
  WITHDRAWAL: [
    { from: "USER", to: "PAYOUT", key: numbered("withdraw") },
    { from: "PAYOUT", to: "GATEWAY", key: numbered("withdrawal-end") },
  ],
  WITHDRAWAL_RETURN: [{ from: "PAYOUT", to: "USER", key: numbered("withdrawal-end") }],
};

/** What is wrong with a transfer by itself, in words for an operator; undefined when nothing is. Pure. */
export function faultOfEntry(entry: JudgedEntry): string | undefined {
  const { kind, from, to, userId, missionId, idempotencyKey } = entry;
  for (const side of [from, to]) {
    if (side.kind === "USER" && side.userId !== userId)
      return "it is written for somebody else than it moves points of";
    if (side.kind === "ESCROW" && side.missionId !== missionId)
      return "it is written for another mission than it moves points of";
  }
  if (kind === "CORRECTION") return faultOfCorrection(entry);
  if (entry.correctsId !== null) return "it says that it corrects another, and is no correction";
  const way = ways[kind].find((each) => each.from === from.kind && each.to === to.kind);
  if (!way) return `a ${kind} goes from ${from.kind} to ${to.kind}`;
  if (!way.key(entry).test(idempotencyKey)) return `its key ${idempotencyKey} is none of a ${kind} like it`;
  return undefined;
}

function faultOfCorrection({ from, to, idempotencyKey, correctsId }: JudgedEntry): string | undefined {
  if (correctsId === null) return "it corrects nothing";
  if (from.kind !== "USER" && to.kind !== "USER") return "it is a correction of nobody's points";
  if (!/^correction:[1-9]\d*:(reversal|right)$/.test(idempotencyKey))
    return `its key ${idempotencyKey} is none of a correction`;
  return undefined;
}
