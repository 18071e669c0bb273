import { CheckInStatus } from "@octopus/db/enums";
import { z } from "zod";
import { civilDate, rowId, timeOfDayText } from "../kernel/input.js";

export const settlementInput = z.object({ missionId: rowId });

const points = z.int().min(0);
const rate = z.int().min(0).max(10_000).nullable();

/** One member's line: what the settlement says of them. */
const line = z.object({
  /** 1 for the first to have joined, and so on. */
  member: z.int().positive(),
  nickname: z.string(),
  /** Basis points; null while a dispute about this person is undecided. */
  rate,
  /** Points, like all below. */
  stake: points,
  refund: points,
  bonus: points,
  forfeit: points,
});

/** A closed mission's settlement with all that it was reckoned from: whoever has it needs nothing else to recompute it. */
export const settlementRecord = z.object({
  format: z.literal("octopus-settlement-1"),
  mission: z.object({
    id: rowId,
    title: z.string(),
    stake: points,
    /** Half-open: the mission ends before `endsOn`. */
    startsOn: civilDate,
    endsOn: civilDate,
    weeks: z.int().positive(),
    daysPerWeek: z.int().positive(),
    timesPerDay: z.int().positive(),
    windows: z.array(z.object({ start: timeOfDayText, end: timeOfDayText })),
  }),
  /** Check-ins that count are the ACCEPTED ones. */
  members: z
    .array(
      z.object({
        member: z.int().positive(),
        checkIns: z.array(
          z.object({ day: civilDate, window: z.int().min(0), status: z.enum(CheckInStatus.names) }),
        ),
      }),
    )
    .min(1)
    .max(100),
  /** Basis points; null while a dispute is undecided. */
  teamRate: rate,
  lines: z.array(line),
  totals: z.object({ stake: points, refund: points, bonus: points, forfeit: points }),
  /** What the ledger holds of it, in the order in which it was written. */
  ledger: z.array(
    z.object({
      id: rowId,
      member: z.int().positive(),
      kind: z.enum(["STAKE", "REFUND", "TEAM_BONUS", "FORFEIT"]),
      amount: points,
    }),
  ),
});

export type SettlementRecord = z.infer<typeof settlementRecord>;
