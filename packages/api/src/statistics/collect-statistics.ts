import type { Tx } from "@octopus/db";
import { CheckInStatus, MissionStatus, MissionType, TransferKind } from "@octopus/db/enums";
import { codeLiteral } from "@octopus/db";
import { type SQL, sql } from "drizzle-orm";
import { collectLedgerDays } from "./collect-ledger-days.js";
import { addDays, type CivilDate, startOfDay } from "../kernel/civil-date.js";

const named = <Name extends string>({
  names,
  codeOf,
}: {
  names: readonly Name[];
  codeOf(name: Name): number;
}) => names.map((name) => ({ name, code: codeOf(name) }));

const statuses = named(MissionStatus);
const types = named(MissionType);
const kinds = named(TransferKind);

type Named = { readonly name: string; readonly code: number };

/** `{ NAME: value }` over every name of an enum. */
function byName(names: readonly Named[], value: (code: number) => SQL): SQL {
  const pairs = names.map(({ name, code }) => sql`${name}::text, ${value(code)}`);
  return sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`;
}

/**
 * Writes the statistics of one Asia/Seoul day; collecting it again replaces them. What missions there are is how things
 * stand at the time of collecting, everything else is what happened on the day. What happened is read by the indexes of
 * its time, and missions are counted in an index that holds nothing but their status and type.
 */
export async function collectStatistics(
  tx: Tx,
  day: CivilDate,
  timeZone: string,
  collectedAt: Date,
): Promise<void> {
  const from = startOfDay(day, timeZone).toISOString();
  const to = startOfDay(addDays(day, 1), timeZone).toISOString();
  const during = (column: SQL) => sql`${column} >= ${from}::timestamptz and ${column} < ${to}::timestamptz`;
  const standing = (which: SQL) => sql`coalesce((select sum(n) from standing where ${which}), 0)`;
  const moved = (code: number) => sql`coalesce((select points from moved where kind = ${code}), 0)`;
  const movedAs = (kind: TransferKind) => moved(TransferKind.codeOf(kind));

  await tx.execute(sql`
    with moved as (
      select kind, sum(amount) as points from transfers where ${during(sql`at`)} group by kind
    ), standing as (
      select status, type, count(*) as n from missions group by status, type
    ), checked_in as (
      select m.type, count(*) as n from check_ins k join missions m on m.id = k.mission_id
      where k.day = ${day} and k.status <> ${codeLiteral(CheckInStatus, "REJECTED")} group by m.type
    )
    insert into daily_statistics (day, sign_ups, people_checking_in, missions_by_status, missions_by_status_and_type,
      check_ins_by_type, success_rates, points_by_kind, staked, refunded, forfeited, bonus, collected_at)
    select ${day}::date,
      (select count(*) from users where ${during(sql`created_at`)}),
      (select count(distinct user_id) from check_ins where day = ${day}),
      ${byName(statuses, (status) => standing(sql`status = ${status}`))},
      ${byName(statuses, (status) => byName(types, (type) => standing(sql`status = ${status} and type = ${type}`)))},
      ${byName(types, (type) => sql`coalesce((select n from checked_in where type = ${type}), 0)`)},
      (select jsonb_agg(coalesce(n, 0) order by class) from generate_series(0, 10) as class
        left join (select s.final_rate / 1000 as rate, count(*) as n from missions m join memberships s on s.mission_id = m.id
          where ${during(sql`m.closed_at`)} and s.final_rate is not null group by 1) as settled on rate = class),
      ${byName(kinds, moved)},
      ${movedAs("STAKE")}, ${movedAs("REFUND")}, ${movedAs("FORFEIT")}, ${movedAs("TEAM_BONUS")},
      ${collectedAt.toISOString()}::timestamptz
    on conflict (day) do update set
      sign_ups = excluded.sign_ups, people_checking_in = excluded.people_checking_in,
      missions_by_status = excluded.missions_by_status,
      missions_by_status_and_type = excluded.missions_by_status_and_type, points_by_kind = excluded.points_by_kind,
      check_ins_by_type = excluded.check_ins_by_type,
      success_rates = excluded.success_rates, staked = excluded.staked, refunded = excluded.refunded,
      forfeited = excluded.forfeited, bonus = excluded.bonus, collected_at = excluded.collected_at`);
  await collectLedgerDays(tx, day, timeZone, collectedAt);
}
