import { codeLiteral, type Queryable, type Tx } from "@octopus/db";
import { NotificationKind } from "@octopus/db/enums";
import { type SQL, sql } from "drizzle-orm";
import { hasDevice, hasMuted } from "./listeners.js";

export interface News {
  readonly kind: NotificationKind;
  /**
   * A query of whom to tell of what: `user_id`, `key` (event and person, once ever), `mission_id`, `details` (jsonb, a
   * `NotificationDetails`) and `lasts` (seconds until it is no news any more).
   */
  readonly events: SQL;
}

/** What of the news is still to be written: for people with a device who want to hear it, and have not been told. */
const untold = ({ kind, events }: News) => sql`
  from (${events}) e
  where ${hasDevice(sql`e.user_id`)} and not ${hasMuted(sql`e.user_id`, kind)}
    and not exists (select from notifications n where n.key = e.key)`;

/** How many notifications there are to write, for a dry run. */
export async function countNews(db: Queryable, news: News): Promise<number> {
  const [row] = await db.execute<{ due: number }>(sql`select count(*)::int as due ${untold(news)}`);
  return row!.due;
}

/**
 * Puts notifications into the outbox, in the transaction that causes them: they leave within a second of the commit, and
 * never when there is none. One statement, however many; what is in the outbox already, by its key, is left as it is.
 * Answers how many were written, `limit` at most.
 */
export async function enqueueNotifications(
  tx: Tx,
  news: News,
  { realNow, limit }: { realNow: Date; limit?: number },
): Promise<number> {
  const now = sql`${realNow.toISOString()}::timestamptz`;
  const [row] = await tx.execute<{ written: number }>(sql`
    with written as (
      insert into notifications (user_id, kind, key, mission_id, details, created_at, next_attempt_at, expires_at)
      select e.user_id, ${codeLiteral(NotificationKind, news.kind)}, e.key, e.mission_id, e.details,
        ${now}, ${now}, ${now} + e.lasts * interval '1 second'
      ${untold(news)}
      ${limit === undefined ? sql`` : sql`limit ${limit}`}
      on conflict (key) do nothing returning id
    )
    select count(*)::int as written,
      -- Wakes the worker when this is committed.
      case when count(*) > 0 then pg_notify('notifications', '')::text end
    from written`);
  return row!.written;
}
