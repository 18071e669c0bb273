import { TransferKind } from "@octopus/db/enums";
import { sql } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { type LedgerEntry, requestHash, sealOf } from "../points/seal.js";

const PRICE = 500;
const PEOPLE_AT_ONCE = 50;

interface Size {
  readonly people: number;
  /** Of each person, the charge included. */
  readonly transfers: number;
}

/**
 * Fills a ledger with as much as somebody wants to audit: people who charge once and then dress their octopus until nothing
 * is left. Every row is as the product would have written it, seal and all.
 */
export async function fillLedger({ db, config, clock }: Deps, { people, transfers }: Size): Promise<void> {
  const at = clock.now();
  const spent = (transfers - 1) * PRICE;
  const [first] = await db.execute<{
    user: string;
    account: string;
    payment: string;
    gateway: string;
    shop: string;
  }>(sql`
    with born as (
      insert into users (platform, nickname, created_at)
      select 1, '장부' || gen_random_uuid(), ${at.toISOString()}::timestamptz from generate_series(1, ${people}) returning id
    ), opened as (
      insert into accounts (kind, user_id) select 0, id from born order by id returning id
    ), paid as (
      insert into payments (user_id, amount, status, started_at, approved_at)
      select id, ${spent}, 1, ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz from born order by id returning id
    )
    select (select min(id) from born) as user, (select min(id) from opened) as account, (select min(id) from paid) as payment,
      (select min(id) from accounts where kind = 3) as gateway, (select min(id) from accounts where kind = 6) as shop`);
  const [user, account, payment, gateway, shop] = [
    first!.user,
    first!.account,
    first!.payment,
    first!.gateway,
    first!.shop,
  ].map(Number) as [number, number, number, number, number];

  for (let from = 0; from < people; from += PEOPLE_AT_ONCE) {
    const rows: object[] = [];
    for (let n = from; n < Math.min(from + PEOPLE_AT_ONCE, people); n++)
      for (let i = 0; i < transfers; i++) {
        const charges = i === 0;
        const base = {
          kind: charges ? ("CHARGE" as const) : ("AVATAR" as const),
          from: charges ? gateway : account + n,
          to: charges ? account + n : shop,
          amount: charges ? spent : PRICE,
          userId: user + n,
          missionId: null,
          correctsId: null,
        };
        const entry: LedgerEntry = {
          ...base,
          idempotencyKey: charges ? `charge:${payment + n}` : `avatar:${user + n}:${i}`,
          requestHash: requestHash({ ...base, ...(charges ? { from: "GATEWAY" } : { to: "SHOP" }) }),
          userBalanceAfter: spent - i * PRICE,
          at,
        };
        rows.push({
          ...entry,
          kind: TransferKind.codeOf(entry.kind),
          seal: sealOf(entry, config.ledgerKeys),
        });
      }
    await db.execute(sql`
      insert into transfers (kind, from_account_id, to_account_id, amount, idempotency_key, request_hash, user_id,
        user_balance_after, at, seal)
      select kind, "from", "to", amount, "idempotencyKey", "requestHash", "userId", "userBalanceAfter", at, seal
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as t(
        kind smallint, "from" bigint, "to" bigint, amount bigint, "idempotencyKey" text, "requestHash" text,
        "userId" bigint, "userBalanceAfter" bigint, at timestamptz, seal text)`);
  }
  await db.execute(sql`
    update accounts set balance = balance + case id when ${gateway} then -1 else 1 end * ${people * spent}::bigint
    where id in (${gateway}, ${shop})`);
  await db.execute(sql`analyze`);
}
