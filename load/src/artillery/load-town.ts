import {
  AccountKind,
  MembershipStatus,
  MissionOpenType,
  MissionStatus,
  TransferKind,
} from "@octopus/db/enums";
import postgres from "postgres";

/** Points of the bonus that everyone is given, and of every stake. */
const BONUS = 1_000;
const STAKE = 100;
const CAPACITY = 8;
/** Members of a mission that is under way. */
const TEAM = 4;
const MINUTES_OF_A_DAY = 1_440;
/** Minutes. */
const WINDOW = 120;

export interface TownSize {
  readonly people: number;
  readonly missions: number;
}

/**
 * Fills an empty, migrated database with people who know one password, and missions: three in five recruit, with all seats
 * free but the leader's; the others are under way with four members, and their window has just opened, as nobody can wait
 * for six o'clock. Every point has its transfer, so the audit is green from the start.
 */
export async function loadTown(
  url: string,
  { people, missions }: TownSize,
  { passwordHash }: { passwordHash: string },
): Promise<void> {
  const open = MissionStatus.codeOf("OPEN");
  const ongoing = MissionStatus.codeOf("ONGOING");
  const promotion = `(select min(id) from accounts where kind = ${AccountKind.codeOf("PROMOTION")})`;

  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const [seoul] = await sql<{ today: string; minute: number }[]>`
    select there::date::text as today, (extract(hour from there) * 60 + extract(minute from there))::int as minute
    from (select now() at time zone 'Asia/Seoul' as there)`;
  const { today, minute } = seoul!;
  const opens = Math.min(minute, MINUTES_OF_A_DAY - WINDOW);
  await sql.unsafe(`
    set session_replication_role = replica;
    insert into users (platform, login_id, password_hash, nickname, role, created_at)
      select 0, 'load' || i, '${passwordHash}', '마을사람' || i, 0, now() from generate_series(1, ${people}) as i order by i;
    insert into accounts (kind, user_id) select ${AccountKind.codeOf("USER")}, id from users order by id;
    insert into transfers (kind, from_account_id, to_account_id, amount, idempotency_key, user_id, user_balance_after, at)
      select ${TransferKind.codeOf("SIGN_UP_BONUS")}, ${promotion}, a.id, ${BONUS}, 'sign-up:' || a.user_id, a.user_id,
        ${BONUS}, now()
      from accounts a where a.user_id is not null order by a.id;

    insert into missions (leader_id, title, content, type, open_type, status, stake, capacity, member_count, code,
        starts_on, ends_on, weeks, days_per_week, times_per_day, created_at)
      select 1, (array['아침', '저녁', '매일'])[1 + i % 3] || ' ' ||
          (array['물 여덟 잔', '독서 모임', '달리기', '영어 단어'])[1 + i / 3 % 4] || ' ' || i,
        '사진으로 인증해요', i % 5, ${MissionOpenType.codeOf("OPEN_ROOM")}, case when i % 5 < 3 then ${open} else ${ongoing} end,
        ${STAKE}, ${CAPACITY}, case when i % 5 < 3 then 1 else ${TEAM} end, 'T' || lpad(i::text, 7, '0'),
        '${today}'::date + case when i % 5 < 3 then 3 else -7 end, '${today}'::date + case when i % 5 < 3 then 31 else 21 end,
        4, 7, 1, now() - interval '8 days'
      from generate_series(1, ${missions}) as i order by i;
    insert into mission_windows (mission_id, ordinal, start_minute, end_minute)
      select id, 0, ${opens}, ${opens + WINDOW} from missions;
    -- The seats one after another are the people's one after another.
    insert into memberships (mission_id, user_id, status, joined_at)
      select m.id, 1 + (row_number() over (order by m.id, seat) - 1) % ${people}, ${MembershipStatus.codeOf("ACTIVE")},
        now() - interval '8 days'
      from missions m, generate_series(1, m.member_count) as seat order by m.id, seat;
    update missions m set leader_id = s.user_id
      from (select distinct on (mission_id) mission_id, user_id from memberships order by mission_id, id) as s
      where s.mission_id = m.id;
    insert into accounts (kind, mission_id, balance)
      select ${AccountKind.codeOf("ESCROW")}, id, ${STAKE} * member_count from missions order by id;
    insert into transfers (kind, from_account_id, to_account_id, amount, idempotency_key, user_id, mission_id,
        user_balance_after, at)
      select ${TransferKind.codeOf("STAKE")}, a.id, e.id, ${STAKE}, 'stake:' || s.id, s.user_id, s.mission_id,
        ${BONUS} - ${STAKE} * row_number() over (partition by s.user_id order by s.id), now()
      from memberships s join accounts a on a.user_id = s.user_id join accounts e on e.mission_id = s.mission_id
      order by s.id;
    update accounts a set balance = ${BONUS} - ${STAKE} * (select count(*) from memberships s where s.user_id = a.user_id)
      where a.user_id is not null;
    update accounts set balance = ${-BONUS * people} where id = ${promotion};
    insert into mission_title_grams (gram, mission_id)
      select distinct lower(substr(title, start, length)), id
      from missions, generate_series(1, char_length(title)) as start, generate_series(1, 3) as length
      where start + length - 1 <= char_length(title) order by 1, 2`);
  await sql`vacuum analyze`;
  await sql.end();
}
