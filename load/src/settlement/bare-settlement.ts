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
 * same locks, by one connection that sends SQL and reads nothing but ids. The rule is written in SQL, what is known of a
 * chunk stands in a temporary table, and hashes and seals are constants of their length. Answers in how many seconds it
 * settled all that is due on `day`.
 */
export async function settleInBareSql(url: string, day: string): Promise<number> {
  // A chunk is thousands of rows among hundreds of thousands, where the planner may think that reading a whole table is no
  // dearer. The job's own statements look rows up by their ids.
  const lookingUp = { enable_hashjoin: "off", enable_mergejoin: "off" };
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: lookingUp });
  await sql`
    create temporary table team (id bigint, mission_id bigint, user_id bigint, account bigint, escrow bigint, stake bigint,
      rate integer, team_rate integer, refund bigint, bonus bigint) on commit delete rows`;
  const began = performance.now();
  const [run] = await sql<{ id: number }[]>`
    insert into job_runs (job, dry_run, as_of, started_at)
    values (${JobName.codeOf("SETTLE_MISSIONS")}, false, now(), now()) returning id`;
  while ((await sql.begin((tx) => settleChunk(tx, day, run!.id))) > 0);
  await sql`
    update job_runs set status = ${JobStatus.codeOf("SUCCEEDED")}, finished_at = now() where id = ${run!.id}`;
  const seconds = (performance.now() - began) / 1000;
  await sql.end();
  return seconds;
}

/** Answers how many missions there were. */
async function settleChunk(tx: TransactionSql, day: string, runId: number): Promise<number> {
  const claimed = await tx<{ id: string }[]>`
    select m.id from missions m where m.status = ${MissionStatus.codeOf("ONGOING")} and m.ends_on <= ${day}::date
    order by m.ends_on, m.id limit ${CHUNK} for update of m skip locked`;
  const ids = claimed.map(({ id }) => id);
  if (ids.length === 0) return 0;

  await tx`
    with member as materialized (
      select s.id, s.mission_id, s.user_id, u.id as account, e.id as escrow, m.stake,
        least(10000, s.accepted_count * 10000 / (m.weeks * m.days_per_week * m.times_per_day)) as rate
      from memberships s
      join missions m on m.id = s.mission_id
      join accounts u on u.user_id = s.user_id
      join accounts e on e.mission_id = s.mission_id
      where s.mission_id = any(${ids}::bigint[]) and m.id = any(${ids}::bigint[]) and e.mission_id = any(${ids}::bigint[])
        and s.status = ${MembershipStatus.codeOf("ACTIVE")}
      order by s.id for update of s
    ), rated as (
      select *, floor(avg(rate) over whole) as team_rate, count(*) over whole as n
      from member window whole as (partition by mission_id)
    )
    insert into team
    select id, mission_id, user_id, account, escrow, stake, rate, team_rate,
      case when rate = 10000 then stake when rate >= 8000 then (stake * 80 + 50) / 100 else 0 end,
      case when team_rate = 10000 and n >= 2 then (stake * 5 + 50) / 100 else 0 end
    from rated`;
  const [shard] = await tx<{ id: string }[]>`
    select id from accounts where kind = ${AccountKind.codeOf("HOUSE")} order by id limit 1 for update skip locked`;
  const house = shard!.id;
  // Locks all, and answers one row: nothing travels.
  await tx`
    select count(*) from (
      select id from accounts where id in (
        select ${house}::bigint union all select account from team where refund > 0 union all select escrow from team)
      order by id for update) as locked`;
  await tx`
    insert into transfers (kind, from_account_id, to_account_id, amount, idempotency_key, request_hash, user_id,
      mission_id, user_balance_after, corrects_id, at, seal)
    select line.kind, line.source, line.target, line.amount,
      'settle:' || t.mission_id || ':' || t.user_id || ':' || line.name, repeat('h', 43), t.user_id, t.mission_id,
      own.balance + line.added, null, ${day}::timestamptz, repeat('s', 52)
    from team t join accounts own on own.id = t.account, lateral (values
      (${TransferKind.codeOf("REFUND")}::int, 'REFUND', t.escrow, t.account, t.refund, t.refund),
      (${TransferKind.codeOf("FORFEIT")}::int, 'FORFEIT', t.escrow, ${house}::bigint, t.stake - t.refund, null),
      (${TransferKind.codeOf("TEAM_BONUS")}::int, 'TEAM_BONUS', ${house}::bigint, t.account, t.bonus, t.refund + t.bonus)
    ) as line(kind, name, source, target, amount, added)
    where line.amount > 0
    on conflict (idempotency_key) do nothing`;
  await tx`
    update accounts set balance = accounts.balance + moved.delta
    from (
      select account as id, refund + bonus as delta from team where refund > 0
      union all select escrow, -sum(stake) from team group by escrow
      union all select ${house}::bigint, sum(stake - refund - bonus) from team
    ) as moved where accounts.id = moved.id`;
  await tx`
    update memberships set final_rate = t.rate, settled_at = ${day}::timestamptz from team t where memberships.id = t.id`;
  await tx`
    update missions set status = ${MissionStatus.codeOf("CLOSE")}, closed_at = coalesce(closed_at, ${day}::timestamptz),
      team_rate = t.team_rate, settled_at = ${day}::timestamptz
    from (select distinct mission_id, team_rate from team) as t where missions.id = t.mission_id`;
  await tx`
    insert into notifications (user_id, kind, key, mission_id, details, created_at, next_attempt_at, expires_at)
    select t.user_id, ${NotificationKind.codeOf("MISSION_ENDED")}, 'mission-ended:' || t.id, t.mission_id,
      jsonb_build_object('points', t.refund + t.bonus), now(), now(), now() + interval '3 days'
    from team t
    where exists (select from push_subscriptions p where p.user_id = t.user_id)
      and not exists (select from muted_notifications x where x.user_id = t.user_id)
      and not exists (select from notifications n where n.key = 'mission-ended:' || t.id)
    on conflict (key) do nothing`;
  await tx`select count(pg_notify('mission_changes', id::text)) from unnest(${ids}::bigint[]) as id`;
  await tx`update job_runs set read = read + ${ids.length}, changed = changed + ${ids.length} where id = ${runId}`;
  return ids.length;
}
