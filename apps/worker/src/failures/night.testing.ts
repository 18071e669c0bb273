import { auditLedger, createTestApi, loadNight } from "@octopus/api/testing";
import { connect } from "@octopus/db";
import postgres from "postgres";

/** Points of people and escrows by account, of the others by kind: which of its shards is taken is left to chance. */
const outcome = `
  select 'transfers' as of, count(*)::int as rows, md5(string_agg(line, e'\\n' order by line)) as content from (
    select concat_ws('|', t.kind, t.amount, t.idempotency_key, t.request_hash, t.user_id, t.mission_id, t.user_balance_after,
      f.kind, f.user_id, f.mission_id, o.kind, o.user_id, o.mission_id, t.corrects_id, t.at) as line
    from transfers t join accounts f on f.id = t.from_account_id join accounts o on o.id = t.to_account_id) as lines
  union all select 'accounts', count(*)::int, md5(string_agg(line, e'\\n' order by line)) from (
    select concat_ws('|', kind, user_id, mission_id, sum(balance)) as line from accounts
    group by kind, user_id, mission_id) as lines
  union all select 'missions', count(*)::int, md5(string_agg(m::text, e'\\n' order by id)) from missions m
  union all select 'memberships', count(*)::int, md5(string_agg(s::text, e'\\n' order by id)) from memberships s
  union all select 'notifications', count(*)::int, md5(string_agg(line, e'\\n' order by line)) from (
    select (to_jsonb(n) - 'id' - 'created_at' - 'next_attempt_at' - 'expires_at')::text as line from notifications n) as lines
  order by 1`;

export interface CopyOfNight {
  readonly url: string;
  readonly sql: postgres.Sql;
  /** What there is in the end, but for ids and instants of the real clock. */
  outcome(): Promise<object[]>;
  /** What an auditor finds wrong with the ledger. */
  differences(): Promise<object[]>;
  close(): Promise<void>;
}

/** A night of due missions, of which as many copies can be had as somebody wants to settle. */
export async function nightOf(missions: number) {
  const api = await createTestApi();
  await loadNight(api.deps, missions);
  const { databaseUrl, deps } = api;
  await api.close(); // its database stays; a template may have no guests
  let copies = 0;

  async function copy(): Promise<CopyOfNight> {
    const name = `${new URL(databaseUrl).pathname.slice(1)}_${(copies += 1)}`;
    const url = Object.assign(new URL(databaseUrl), { pathname: `/${name}` }).toString();
    const server = postgres(databaseUrl, { database: "postgres", max: 1 });
    await server.unsafe(`create database ${name} template ${new URL(databaseUrl).pathname.slice(1)}`);
    const sql = postgres(url, { max: 2, onnotice: () => {} });
    return {
      url,
      sql,
      outcome: async () => [...(await sql.unsafe(outcome))],
      async differences() {
        await sql`analyze`; // as autovacuum does, or the audit is planned for the tables as they were before the night
        const { db, close } = connect(url, { poolSize: 1 });
        const audit = await auditLedger({ db, config: deps.config });
        await close();
        return audit.differences;
      },
      async close() {
        await sql.end();
        await server.unsafe(`drop database ${name} with (force)`);
        await server.end();
      },
    };
  }
  return { databaseUrl, copy };
}
