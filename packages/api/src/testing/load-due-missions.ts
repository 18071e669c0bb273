import {
  AccountKind,
  MembershipStatus,
  MissionOpenType,
  MissionStatus,
  TransferKind,
} from "@octopus/db/enums";
import postgres from "postgres";

export const MEMBERS = 8;
const STAKE = 1000;

/** A night's missions: how many end on the same day. The days follow one another from the first on. */
export type Nights = readonly number[];

const FIRST_NIGHT = "2024-01-01";

/** The instant at which the missions of a night, from 0 on, and of all before it are due. */
export function instantOf(night: number): string {
  const day = new Date(`${FIRST_NIGHT}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + night);
  return `${day.toISOString().slice(0, 10)}T00:00:00+09:00`;
}

/**
 * Loads missions of eight that are under way, with everyone's stake in escrow and their check-ins counted. A third of the
 * teams have kept everything; in the others people kept 5 to 10 of 10. Each tenth person has a device that is told.
 * Everyone is in one of these missions alone, or in `each` of them, spread over all nights.
 */
export async function loadDueMissions(url: string, nights: Nights, { each = 1 } = {}): Promise<void> {
  const count = nights.reduce((sum, missions) => sum + missions, 0);
  const people = Math.ceil((count * MEMBERS) / each);
  const active = MembershipStatus.codeOf("ACTIVE");
  const gateway = `(select min(id) from accounts where kind = ${AccountKind.codeOf("GATEWAY")})`;
  let before = 0;
  const ends = nights.map((missions, night) => `(${night}, ${before + 1}, ${(before += missions)})`);

  const sql = postgres(url, { max: 1, onnotice: () => {} });
  // Foreign keys are not looked at, row by row, while millions are loaded.
  await sql.unsafe(`
    set session_replication_role = replica;
    insert into users (platform, login_id, nickname, role, created_at)
      select 0, 'loaded' || i, '불러온' || i, 0, '2023-11-01' from generate_series(1, ${people}) as i;
    insert into push_subscriptions (user_id, endpoint, p256dh, auth, language, created_at)
      select id, 'https://push.example/' || id, 'p', 'a', 'ko', '2023-11-01' from users where id % 10 = 0;
    insert into accounts (kind, user_id) select ${AccountKind.codeOf("USER")}, id from users order by id;
    insert into missions (leader_id, title, content, type, open_type, status, stake, capacity, member_count, code,
        starts_on, ends_on, weeks, days_per_week, times_per_day, created_at)
      select 1, '매일 물 여덟 잔 ' || i, '마신 잔을 찍어요', 0, ${MissionOpenType.codeOf("OPEN_ROOM")},
        ${MissionStatus.codeOf("ONGOING")}, ${STAKE}, ${MEMBERS}, ${MEMBERS}, 'L' || lpad(i::text, 7, '0'),
        '2023-12-01', '${FIRST_NIGHT}'::date + night, 2, 5, 1, '2023-11-01'
      from (values ${ends.join(", ")}) as ends(night, first, last), generate_series(first, last) as i
      order by i;
    insert into accounts (kind, mission_id, balance)
      select ${AccountKind.codeOf("ESCROW")}, id, ${STAKE * MEMBERS} from missions order by id;
    -- Who sits together are no neighbours among the people: a prime spreads them.
    insert into memberships (mission_id, user_id, status, accepted_count, joined_at)
      select m.id, 1 + (((m.id - 1) * ${MEMBERS} + seat) * 7919) % ${people}, ${active},
        case when m.id % 3 = 0 then 10 else 5 + (m.id + seat * 7) % 6 end, '2023-11-02'
      from missions m, generate_series(0, ${MEMBERS - 1}) as seat
      order by m.id, seat;
    insert into transfers (kind, from_account_id, to_account_id, amount, idempotency_key, request_hash, user_id,
        mission_id, at, seal)
      select ${TransferKind.codeOf("STAKE")}, ${gateway}, e.id, ${STAKE}, 'stake:' || s.id, repeat('h', 43),
        s.user_id, s.mission_id, '2023-11-02', repeat('s', 52)
      from memberships s join accounts e on e.mission_id = s.mission_id
      order by s.id;
    update accounts set balance = ${-STAKE * MEMBERS * count} where id = ${gateway}`);
  await sql`vacuum analyze`;
  await sql.end();
}
