import type { Queryable } from "@octopus/db";
import type { TransferKind } from "@octopus/db/enums";
import { corrections, missions, transfers, users } from "@octopus/db/schema";
import { and, desc, eq, isNull, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { isoInstant } from "../kernel/civil-date.js";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";
import { correctableTransfer, isCorrectable } from "./correctable-transfer.js";

interface TransferFacts {
  transferId: number;
  kind: TransferKind;
  /** Points. */
  amount: number;
  /** Whom it concerns; empty for somebody who has left. */
  nickname: string;
  mission?: { id: number; title: string };
  at: string;
}

export interface CorrectionView extends TransferFacts {
  id: number;
  rightAmount: number;
  reason: string;
  proposedBy: { userId: number; nickname: string };
  proposedAt: string;
  /** null while it waits. */
  confirmed: boolean | null;
  decidedBy?: string;
}

const concerned = alias(users, "concerned");
const deciders = alias(users, "deciders");

const factColumns = {
  transferId: transfers.id,
  kind: transfers.kind,
  amount: transfers.amount,
  nickname: concerned.nickname,
  missionId: missions.id,
  missionTitle: missions.title,
  at: transfers.at,
};

interface FactRow {
  transferId: number;
  kind: TransferKind;
  amount: number;
  nickname: string | null;
  missionId: number | null;
  missionTitle: string | null;
  at: Date;
}

const factsOf = (
  { transferId, kind, amount, nickname, missionId, missionTitle, at }: FactRow,
  timeZone: string,
): TransferFacts => ({
  transferId,
  kind,
  amount,
  nickname: nickname ?? "",
  ...(missionId !== null && { mission: { id: missionId, title: missionTitle! } }),
  at: isoInstant(at, timeZone),
});

/** Corrections, newest first; those that wait for a second operator, or all. */
export async function correctionsForOperators(
  db: Queryable,
  {
    timeZone,
    cursor,
    limit,
    waiting,
  }: { timeZone: string; cursor?: string | undefined; limit: number; waiting: boolean },
): Promise<Page<CorrectionView>> {
  const before = decodeCursor(cursor, 1)?.[0];
  const rows = await db
    .select({
      ...factColumns,
      correction: corrections,
      proposer: users.nickname,
      decider: deciders.nickname,
    })
    .from(corrections)
    .innerJoin(transfers, eq(transfers.id, corrections.transferId))
    .innerJoin(users, eq(users.id, corrections.proposedBy))
    .leftJoin(deciders, eq(deciders.id, corrections.decidedBy))
    .leftJoin(concerned, eq(concerned.id, transfers.userId))
    .leftJoin(missions, eq(missions.id, transfers.missionId))
    .where(
      and(
        waiting ? isNull(corrections.confirmed) : undefined,
        before === undefined ? undefined : lt(corrections.id, before),
      ),
    )
    .orderBy(desc(corrections.id))
    .limit(limit + 1);
  return toPage(
    rows,
    limit,
    ({ correction }) => [correction.id],
    ({ correction, proposer, decider, ...facts }) => ({
      ...factsOf(facts, timeZone),
      id: correction.id,
      rightAmount: correction.rightAmount,
      reason: correction.reason,
      proposedBy: { userId: correction.proposedBy, nickname: proposer ?? "" },
      proposedAt: isoInstant(correction.proposedAt, timeZone),
      confirmed: correction.confirmed,
      ...(decider !== null && { decidedBy: decider }),
    }),
  );
}

/** One transfer, for an operator who may want to correct it. Throws TRANSFER_NOT_FOUND. */
export async function transferForOperators(
  db: Queryable,
  { id, timeZone }: { id: number; timeZone: string },
): Promise<TransferFacts & { isCorrectable: boolean }> {
  const [[facts], transfer] = await Promise.all([
    db
      .select(factColumns)
      .from(transfers)
      .leftJoin(concerned, eq(concerned.id, transfers.userId))
      .leftJoin(missions, eq(missions.id, transfers.missionId))
      .where(eq(transfers.id, id)),
    correctableTransfer(db, id),
  ]);
  return { ...factsOf(facts!, timeZone), isCorrectable: isCorrectable(transfer) };
}
