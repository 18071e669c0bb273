import { successRate, teamRate } from "../check-ins/success-rate.js";
import { missionWeek, requiredCheckIns } from "../missions/schedule.js";
import { payout, teamBonus } from "./payout.js";
import type { SettlementRecord } from "./schema.js";

/** One number of a settlement, as it was written and as it comes out again. */
export interface Check {
  readonly what: string;
  readonly written: number | null;
  readonly recomputed: number | null;
}

type Member = SettlementRecord["members"][number];

/**
 * Reckons a settlement anew from its check-ins and its schedule alone, by the same rules as the batch, and holds every number
 * of the lines, of the totals and of the ledger against that. Pure.
 */
export function recomputeSettlement(record: SettlementRecord): Check[] {
  const { mission, members, lines, ledger, totals } = record;
  const required = requiredCheckIns(mission);
  const reckoned = members.map((member) => {
    const waits = member.checkIns.some(({ status }) => status === "DISPUTED");
    return { member: member.member, waits, rate: successRate(countedOf(member, mission), required) };
  });
  const waiting = reckoned.some(({ waits }) => waits);
  const team = waiting ? null : teamRate(reckoned.map(({ rate }) => rate));
  const checks: Check[] = [
    check("members", lines.length, members.length),
    check("team rate", record.teamRate, team),
  ];

  const sums = { stake: 0, refund: 0, bonus: 0, forfeit: 0 };
  for (const { member, waits, rate } of reckoned) {
    const line = lines.find((each) => each.member === member);
    const due = waits ? { refund: 0, forfeit: 0 } : payout(mission.stake, rate);
    const bonus = team === null ? 0 : teamBonus(mission.stake, team, members.length);
    const name = `member ${member}`;
    checks.push(
      check(`${name}: rate`, line?.rate ?? null, waits ? null : rate),
      check(`${name}: stake`, line?.stake ?? null, mission.stake),
      check(`${name}: refund`, line?.refund ?? null, due.refund),
      check(`${name}: forfeit`, line?.forfeit ?? null, due.forfeit),
      check(`${name}: bonus`, line?.bonus ?? null, bonus),
      check(`${name}: check-ins that can't count`, impossibleOf(members, member, mission), 0),
    );
    const posted = (kind: SettlementRecord["ledger"][number]["kind"]) =>
      ledger
        .filter((entry) => entry.member === member && entry.kind === kind)
        .reduce((sum, { amount }) => sum + amount, 0);
    checks.push(
      check(`${name}: stake in the ledger`, posted("STAKE"), mission.stake),
      check(`${name}: refund in the ledger`, posted("REFUND"), due.refund),
      check(`${name}: forfeit in the ledger`, posted("FORFEIT"), due.forfeit),
      check(`${name}: bonus in the ledger`, posted("TEAM_BONUS"), bonus),
    );
    sums.stake += mission.stake;
    sums.refund += due.refund;
    sums.bonus += bonus;
    sums.forfeit += due.forfeit;
  }
  for (const name of ["stake", "refund", "bonus", "forfeit"] as const)
    checks.push(check(`total ${name}`, totals[name], sums[name]));
  const strangers = ledger.filter(({ member }) => !members.some((each) => each.member === member)).length;
  checks.push(check("ledger entries of nobody in the mission", strangers, 0));
  return checks;
}

const check = (what: string, written: number | null, recomputed: number | null): Check => ({
  what,
  written,
  recomputed,
});

/** Accepted check-ins: one for each window of each day at most. */
function countedOf({ checkIns }: Member, mission: SettlementRecord["mission"]): number {
  const accepted = checkIns.filter(({ status }) => status === "ACCEPTED");
  const places = accepted.filter((checkIn) => isWithin(checkIn, mission));
  return new Set(places.map(({ day, window }) => `${day} ${window}`)).size;
}

/** Check-ins that the schedule had no room for: outside of the mission, twice in a window, or on too many days of a week. */
function impossibleOf(
  members: readonly Member[],
  number: number,
  mission: SettlementRecord["mission"],
): number {
  const { checkIns } = members.find(({ member }) => member === number)!;
  const counting = checkIns.filter(({ status }) => status !== "REJECTED");
  const outside = counting.filter((checkIn) => !isWithin(checkIn, mission)).length;
  const twice = counting.length - new Set(counting.map(({ day, window }) => `${day} ${window}`)).size;
  const daysOfWeeks = new Map<number, Set<string>>();
  for (const { day } of counting) {
    const week = missionWeek(mission, day);
    daysOfWeeks.set(week, (daysOfWeeks.get(week) ?? new Set()).add(day));
  }
  const tooMany = [...daysOfWeeks.values()].reduce(
    (sum, days) => sum + Math.max(0, days.size - mission.daysPerWeek),
    0,
  );
  return outside + twice + tooMany;
}

function isWithin(
  { day, window }: Member["checkIns"][number],
  { startsOn, endsOn, windows }: SettlementRecord["mission"],
): boolean {
  return day >= startsOn && day < endsOn && window < windows.length;
}
