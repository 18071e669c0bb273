import {
  AccountKind,
  JobName,
  JobStatus,
  MembershipStatus,
  MissionStatus,
  NotificationKind,
  TransferKind,
} from "@octopus/db/enums";
import postgres, { type TransactionSql } from "postgres";

const CHUNK = 500;

/**
 * What the settlement's own statements cost the database: the same rows in the same tables, chunk by chunk and under the
 * same locks, by one connection that sends SQL and reads nothing but ids. The rule is written in SQL; hashes and
 * seals are constants of their length. Answers in how many seconds it settled all that is due on `day`.
 */
export async function settleInBareSql(url: string, day: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`select 1`;
  const began = performance.now();
  const [run] = await sql<{ id: number }[]>`
    insert into job_runs (job, dry_run, as_of, started_at) values (${JobName.codeOf("SETTLE_MISSIONS")}, false, now(), now()) returning id`;
  while ((await sql.begin((tx) => settleChunk(tx, day, run!.id))) > 0);
  await sql`update job_runs set status = ${JobStatus.codeOf("SUCCEEDED")}, finished_at = now() where id = ${run!.id}`;
  const seconds = (performance.now() - began) / 1000;
  await sql.end();
  return seconds;
}

const active = MembershipStatus.codeOf("ACTIVE");
const [refunded, forfeited, rewarded] = [
  TransferKind.codeOf("REFUND"),
  TransferKind.codeOf("FORFEIT"),
  TransferKind.codeOf("TEAM_BONUS"),
];
const missionEnded = NotificationKind.codeOf("MISSION_ENDED");

async function settleChunk(tx: TransactionSql, day: string, runId: number): Promise<number> {
  const claimed = await tx<{ id: string }[]>`
    select m.id from missions m where m.status = ${MissionStatus.codeOf("ONGOING")} and m.ends_on <= ${day}::date
    order by m.ends_on, m.id limit ${CHUNK} for update of m skip locked`;
  const ids = claimed.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const send = (text: string, ...values: (string | number | string[])[]) =>
    tx.unsafe(text, values as (string | number)[], { prepare: true });

  // A statement that locks and answers one row: nothing travels.
  await send(
    `select count(*) from (select id from memberships where mission_id = any($1::bigint[]) and status = ${active}
     order by id for update) as locked`,
    ids,
  );
  const [shard] = await tx<{ id: string }[]>`
    select id from accounts where kind = ${AccountKind.codeOf("HOUSE")} order by id limit 1 for update skip locked`;
  const houseId = shard!.id;
  await send(
    `select count(*) from (
       select id from accounts where id in (
         select $2::bigint
         union all select u.id from memberships s join accounts u on u.user_id = s.user_id
           where s.mission_id = any($1::bigint[]) and s.status = ${active}
         union all select e.id from accounts e where e.mission_id = any($1::bigint[]))
       order by id for update) as locked`,
    ids,
    houseId,
  );
  await send(
    `update memberships s set settled_at = $2::timestamptz,
       final_rate = least(10000, s.accepted_count * 10000 / (m.weeks * m.days_per_week * m.times_per_day))
     from missions m where m.id = s.mission_id and s.mission_id = any($1::bigint[]) and s.status = ${active}`,
    ids,
    day,
  );
  await send(
    `insert into transfers (kind, from_account_id, to_account_id, amount, idempotency_key, request_hash, user_id,
       mission_id, user_balance_after, corrects_id, at, seal)
     select line.kind, line.source, line.target, line.amount, 'settle:' || c.mission_id || ':' || c.user_id || ':' || line.name,
       repeat('h', 43), c.user_id, c.mission_id,
       case when line.kind <> ${forfeited} then c.balance + sum(line.amount) filter (where line.kind <> ${forfeited})
         over (partition by c.account order by c.id, line.kind) end,
       null, $3::timestamptz, repeat('s', 52)
     from (
       select s.id, s.mission_id, s.user_id, u.id as account, u.balance, e.id as escrow, m.stake, refund.points as refund,
         case when min(s.final_rate) over team = 10000 and count(*) over team >= 2 then (m.stake * 5 + 50) / 100 else 0 end as bonus
       from memberships s
       join missions m on m.id = s.mission_id
       join accounts u on u.user_id = s.user_id
       join accounts e on e.mission_id = s.mission_id,
       lateral (select case when s.final_rate = 10000 then m.stake
         when s.final_rate >= 8000 then (m.stake * 80 + 50) / 100 else 0 end as points) as refund
       where s.mission_id = any($1::bigint[]) and s.status = ${active}
       window team as (partition by s.mission_id)
     ) as c, lateral (values
       (${refunded}, 'REFUND', c.escrow, c.account, c.refund),
       (${forfeited}, 'FORFEIT', c.escrow, $2::bigint, c.stake - c.refund),
       (${rewarded}, 'TEAM_BONUS', $2::bigint, c.account, c.bonus)) as line(kind, name, source, target, amount)
     where line.amount > 0
     on conflict (idempotency_key) do nothing`,
    ids,
    houseId,
    day,
  );
  await send(
    `update accounts set balance = accounts.balance + moved.delta
     from (
       select id, sum(delta) as delta from (
         select to_account_id as id, amount as delta from transfers where mission_id = any($1::bigint[]) and kind in (${refunded}, ${forfeited}, ${rewarded})
         union all select from_account_id, -amount from transfers where mission_id = any($1::bigint[]) and kind in (${refunded}, ${forfeited}, ${rewarded})
       ) as side group by id
     ) as moved where accounts.id = moved.id`,
    ids,
  );
  await send(
    `update missions set status = ${MissionStatus.codeOf("CLOSE")}, closed_at = coalesce(closed_at, $2::timestamptz), team_rate = c.rate, settled_at = $2::timestamptz
     from (select mission_id, floor(avg(final_rate)) as rate from memberships
       where mission_id = any($1::bigint[]) and status = ${active} group by mission_id) as c
     where missions.id = c.mission_id`,
    ids,
    day,
  );
  await send(
    `insert into notifications (user_id, kind, key, mission_id, details, created_at, next_attempt_at, expires_at)
     select s.user_id, ${missionEnded}, 'mission-ended:' || s.id, s.mission_id,
       jsonb_build_object('points', (select coalesce(sum(t.amount), 0) from transfers t
         where t.mission_id = s.mission_id and t.user_id = s.user_id and t.kind in (${refunded}, ${rewarded}))),
       now(), now(), now() + interval '3 days'
     from memberships s
     where s.mission_id = any($1::bigint[]) and s.status = ${active}
       and exists (select from push_subscriptions p where p.user_id = s.user_id)
       and not exists (select from muted_notifications x where x.user_id = s.user_id and x.kind = ${missionEnded})
       and not exists (select from notifications n where n.key = 'mission-ended:' || s.id)
     on conflict (key) do nothing`,
    ids,
  );
  await send(`select count(pg_notify('mission_changes', id::text)) from unnest($1::bigint[]) as id`, ids);
  await send(`update job_runs set read = read + $2, changed = changed + $2 where id = $1`, runId, ids.length);
  return ids.length;
}
