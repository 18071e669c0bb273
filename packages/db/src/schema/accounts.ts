import { sql } from "drizzle-orm";
import { check, pgTable, smallint, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { points } from "../columns/points.js";
import { AccountKind } from "../enums.js";
import { missions } from "./missions.js";
import { users } from "./users.js";

/**
 * Ledger accounts. The system's own are split into shards, so that many transactions can book against HOUSE or
 * PROMOTION at once without queueing for one row; their balance is the sum of the shards.
 */
export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    kind: intEnum("accounts.kind", AccountKind).notNull(),
    shard: smallint("shard").notNull().default(0),
    userId: ref("user_id").references(() => users.id),
    missionId: ref("mission_id").references(() => missions.id),
    balance: points("balance").notNull().default(0),
  },
  (t) => [
    intEnumCheck("accounts_kind_check", t.kind, AccountKind),
    check(
      "accounts_owner_check",
      sql`(${t.userId} is not null) = (${t.kind} = ${codeLiteral(AccountKind, "USER")})
        and (${t.missionId} is not null) = (${t.kind} = ${codeLiteral(AccountKind, "ESCROW")})`,
    ),
    check(
      "accounts_balance_check",
      sql`${t.balance} >= 0 or ${t.kind} not in (${codeLiteral(AccountKind, "USER", "ESCROW", "PAYOUT")})`,
    ),
    uniqueIndex("accounts_user_id_key").on(t.userId),
    uniqueIndex("accounts_mission_id_key").on(t.missionId),
    uniqueIndex("accounts_system_key")
      .on(t.kind, t.shard)
      .where(sql`${t.userId} is null and ${t.missionId} is null`),
  ],
);
