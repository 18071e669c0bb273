import type { Composition } from "@octopus/api/compose";
import { auditLedger } from "@octopus/api/testing";
import postgres from "postgres";

export interface Verdict {
  readonly what: string;
  readonly holds: boolean;
  readonly found: string;
}

interface Expected {
  /** The missions that were raced for, all seats of which have to be taken. */
  readonly racedFor: readonly number[];
  /** People who were to check in. */
  readonly checkedIn: number;
}

/** Whether all is right after the load: no mission has more members than seats, every check-in is there, the audit is green. */
export async function judge(
  databaseUrl: string,
  deps: Composition["deps"],
  { racedFor, checkedIn }: Expected,
): Promise<Verdict[]> {
  const sql = postgres(databaseUrl, { max: 1 });
  const [found] = await sql<{ overbooked: number; free: number; checkIns: number }[]>`
    with seats as (
      select m.id, m.capacity, m.member_count, count(s.id) as taken
      from missions m left join memberships s on s.mission_id = m.id and s.status = 0 group by m.id
    )
    select (select count(*)::int from seats where taken > capacity or taken <> member_count) as overbooked,
      (select coalesce(sum(capacity - taken), 0)::int from seats where id = any(${racedFor as number[]})) as free,
      (select count(distinct (membership_id, day, "window"))::int from check_ins) as "checkIns"`;
  await sql.end();
  const { differences, transfers } = await auditLedger(deps);
  return [
    { what: "missions overbooked", holds: found!.overbooked === 0, found: String(found!.overbooked) },
    { what: "seats left where people raced", holds: found!.free === 0, found: String(found!.free) },
    {
      what: `check-ins of the ${checkedIn} in the rush`,
      holds: found!.checkIns === checkedIn,
      found: String(found!.checkIns),
    },
    {
      what: `audit of ${transfers} transfers`,
      holds: differences.length === 0,
      found: differences.length === 0 ? "green" : differences.map(({ what }) => what).join("; "),
    },
  ];
}
