import { codeLiteral, type Db } from "@octopus/db";
import { MissionOpenType, MissionStatus } from "@octopus/db/enums";
import { sql, type SQL } from "drizzle-orm";

const status = (name: MissionStatus) => codeLiteral(MissionStatus, name);

/**
 * Loads `count` missions with their search index in three statements, led by a tenth as many people. Mission i (from 1)
 * has: status by i mod 10 (0 not ready, 1–3 recruiting, 4–5 under way, 6–8 closed, 9 cancelled), a closed room when i
 * mod 7 is 0, type by i mod 4 (ETC, the fifth, only among the oldest twentieth), 1 … capacity seats taken, and the title
 * "<아침|저녁|매일> <기상|운동|독서|영어> <i>".
 */
export async function loadMissions(db: Db, count: number, { titles = true } = {}): Promise<void> {
  const people = Math.ceil(count / 10);
  await db.execute(sql`
    insert into users (platform, login_id, nickname, role, created_at)
    select 0, 'loaded' || i, '불러온' || i, 0, '2026-11-01' from generate_series(1, ${people}::int) as i`);
  await unchecked(
    db,
    sql`
    insert into missions (leader_id, title, content, type, open_type, status, stake, capacity, member_count, code,
      starts_on, ends_on, weeks, days_per_week, times_per_day, created_at)
    select (select min(id) from users where login_id = 'loaded1') + i % ${people}::int,
      (array['아침', '저녁', '매일'])[1 + i % 3] || ' ' || (array['기상', '운동', '독서', '영어'])[1 + i / 3 % 4] || ' ' || i,
      '인증 사진을 찍어 주세요',
      case when i <= ${count}::int / 20 and i % 11 = 2 then 4 else i % 4 end,
      case when i % 7 = 0 then ${codeLiteral(MissionOpenType, "CLOSE_ROOM")} else ${codeLiteral(MissionOpenType, "OPEN_ROOM")} end,
      case when i % 10 = 0 then ${status("UNACTIVATED")} when i % 10 <= 3 then ${status("OPEN")}
        when i % 10 <= 5 then ${status("ONGOING")} when i % 10 <= 8 then ${status("CLOSE")} else ${status("CANCELLED")} end,
      1000, 2 + i % 7, 1 + i % (2 + i % 7), 'L' || lpad(i::text, 7, '0'),
      '2026-11-23', '2026-12-07', 2, 5, 1, '2026-11-01'
    from generate_series(1, ${count}::int) as i`,
  );
  if (titles) await indexLoadedTitles(db);
}

/** Writes the search index of every listed mission, as {@link titleGrams} would. */
export async function indexLoadedTitles(db: Db): Promise<void> {
  await unchecked(
    db,
    sql`
    insert into mission_title_grams (gram, mission_id)
    select distinct lower(substr(title, start, length)), id
    from missions, generate_series(1, char_length(title)) as start, generate_series(1, 3) as length
    where start + length - 1 <= char_length(title) and open_type = ${codeLiteral(MissionOpenType, "OPEN_ROOM")}
      and status in (${status("OPEN")}, ${status("ONGOING")}, ${status("CLOSE")})
    order by 1, 2`,
  );
  await db.execute(sql`vacuum analyze`); // as autovacuum does after so many rows
}

/** One statement without a look at what its rows refer to: of millions of rows, that takes most of the time. */
export async function unchecked(db: Db, statement: SQL): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`set local work_mem = '512MB'`);
    await tx.execute(statement);
  });
}
