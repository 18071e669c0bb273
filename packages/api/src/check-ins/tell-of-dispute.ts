import { codeLiteral, type Tx } from "@octopus/db";
import { CheckInStatus, MembershipStatus, MissionStatus } from "@octopus/db/enums";
import { type SQL, sql } from "drizzle-orm";
import { enqueueNotifications } from "../notifications/index.js";

/** A dispute may wait for an operator for days, and what it is about is not over by then. */
const LASTS_SECONDS = 3 * 24 * 3600;

/** Tells the person concerned who disputes their check-in, and why. Each is one statement, in the transaction that causes it. */
export function tellDisputed(tx: Tx, disputeId: number, realNow: Date): Promise<void> {
  return tell(tx, realNow, {
    from: sql`${theDispute(disputeId)} join users u on u.id = d.raised_by`,
    userId: sql`c.user_id`,
    event: sql`'RAISED'`,
    details: sql`'nickname', u.nickname, 'text', d.reason`,
  });
}

/** Tells whoever raised a dispute what the person concerned says to it. */
export function tellAnswered(tx: Tx, disputeId: number, realNow: Date): Promise<void> {
  return tell(tx, realNow, {
    from: sql`${theDispute(disputeId)} join users u on u.id = c.user_id`,
    userId: sql`d.raised_by`,
    event: sql`'ANSWERED'`,
    details: sql`'nickname', u.nickname, 'text', d.answer`,
  });
}

/**
 * Tells the person concerned and whoever raised the dispute how it was decided; and where a closed mission's settlement
 * waited for this decision last of all, everyone else in it that it waits no more.
 */
export function tellDecided(tx: Tx, disputeId: number, realNow: Date): Promise<void> {
  const isActive = sql`= ${codeLiteral(MembershipStatus, "ACTIVE")}`;
  return tell(tx, realNow, {
    from: sql`${theDispute(disputeId)}
      join missions m on m.id = c.mission_id
      join memberships s on s.mission_id = m.id and s.status ${isActive} and (
        s.user_id in (c.user_id, d.raised_by)
        or m.status = ${codeLiteral(MissionStatus, "CLOSE")} and not exists (
          select from memberships w where w.mission_id = m.id and w.disputed_count > 0 and w.status ${isActive}))`,
    userId: sql`s.user_id`,
    event: sql`'DECIDED'`,
    details: sql`
      'accepted', d.outcome = ${codeLiteral(CheckInStatus, "ACCEPTED")},
      'role', case s.user_id when c.user_id then 'CONCERNED' when d.raised_by then 'RAISER' else 'TEAM' end`,
  });
}

const theDispute = (disputeId: number) =>
  sql`(select * from check_in_disputes where id = ${disputeId}) d join check_ins c on c.id = d.check_in_id`;

async function tell(
  tx: Tx,
  realNow: Date,
  { from, userId, event, details }: { from: SQL; userId: SQL; event: SQL; details: SQL },
): Promise<void> {
  const events = sql`
    select ${userId} as user_id, c.mission_id, 'dispute:' || d.id || ':' || ${event} || ':' || ${userId} as key,
      jsonb_build_object('dispute', jsonb_build_object('event', ${event}, 'checkInId', c.id, ${details})) as details,
      ${LASTS_SECONDS}::int as lasts
    from ${from}`;
  await enqueueNotifications(tx, { kind: "DISPUTE", events }, { realNow });
}
