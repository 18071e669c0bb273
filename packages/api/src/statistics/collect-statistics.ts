import type { Tx } from "@octopus/db";
import { CheckInStatus, MissionStatus, MissionType, TransferKind } from "@octopus/db/enums";
import { codeLiteral } from "@octopus/db";
import { type SQL, sql } from "drizzle-orm";
import { collectLedgerDays } from "./collect-ledger-days.js";
import { addDays, type CivilDate, startOfDay } from "../kernel/civil-date.js";

const code = (kind: TransferKind) => codeLiteral(TransferKind, kind);

/** `{ NAME: count }` over every name of an enum, from rows of (code, count). */
function countsByName(names: readonly { name: string; code: number }[], rows: SQL): SQL {
  const pairs = names.map(
    ({ name, code }) => sql`${name}::text, coalesce((select n from c where code = ${code}), 0)`,
  );
  return sql`(with c as (${rows}) select jsonb_build_object(${sql.join(pairs, sql`, `)}))`;
}

/**
 * Writes the statistics of one Asia/Seoul day; collecting it again replaces them. `missionsByStatus` is how things
 * stand at the time of collecting, everything else is what happened on the day.
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
  const missionStatuses = MissionStatus.names.map((name) => ({ name, code: MissionStatus.codeOf(name) }));
  const missionTypes = MissionType.names.map((name) => ({ name, code: MissionType.codeOf(name) }));

  await tx.execute(sql`
    with points as (
      select
        coalesce(sum(amount) filter (where kind = ${code("STAKE")}), 0) as staked,
        coalesce(sum(amount) filter (where kind = ${code("REFUND")}), 0) as refunded,
        coalesce(sum(amount) filter (where kind = ${code("FORFEIT")}), 0) as forfeited,
        coalesce(sum(amount) filter (where kind = ${code("TEAM_BONUS")}), 0) as bonus
      from transfers where ${during(sql`at`)}
    )
    insert into daily_statistics (day, sign_ups, people_checking_in, missions_by_status, check_ins_by_type, success_rates,
      staked, refunded, forfeited, bonus, collected_at)
    select ${day}::date,
      (select count(*) from users where ${during(sql`created_at`)}),
      (select count(distinct user_id) from check_ins where day = ${day}),
      ${countsByName(missionStatuses, sql`select status as code, count(*) as n from missions group by status`)},
      ${countsByName(
        missionTypes,
        sql`select m.type as code, count(*) as n from check_ins k join missions m on m.id = k.mission_id
          where k.day = ${day} and k.status <> ${codeLiteral(CheckInStatus, "REJECTED")} group by m.type`,
      )},
      (select jsonb_agg(coalesce(n, 0) order by class) from generate_series(0, 10) as class
        left join (select s.final_rate / 1000 as rate, count(*) as n from missions m join memberships s on s.mission_id = m.id
          where ${during(sql`m.closed_at`)} and s.final_rate is not null group by 1) as settled on rate = class),
      points.staked, points.refunded, points.forfeited, points.bonus, ${collectedAt.toISOString()}::timestamptz
    from points
    on conflict (day) do update set
      sign_ups = excluded.sign_ups, people_checking_in = excluded.people_checking_in,
      missions_by_status = excluded.missions_by_status, check_ins_by_type = excluded.check_ins_by_type,
      success_rates = excluded.success_rates, staked = excluded.staked, refunded = excluded.refunded,
      forfeited = excluded.forfeited, bonus = excluded.bonus, collected_at = excluded.collected_at`);
  await collectLedgerDays(tx, day, timeZone, collectedAt);
}
