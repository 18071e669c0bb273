import { AccountKind } from "@octopus/db/enums";
import postgres from "postgres";
import { proveBalanced } from "../prove-balanced.js";

/** Throws unless every mission is settled, every escrow empty, and the ledger balanced. */
export async function proveSettled(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  const [found] = await sql<{ unsettled: string; full: string }[]>`
    select (select count(*) from missions where settled_at is null) as unsettled,
      (select count(*) from accounts where kind = ${AccountKind.codeOf("ESCROW")} and balance <> 0) as full`;
  await sql.end();
  if (found!.unsettled !== "0" || found!.full !== "0")
    throw new Error(`after the settlement: ${JSON.stringify(found)}`);
  await proveBalanced(url);
}
