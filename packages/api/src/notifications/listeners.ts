import { codeLiteral } from "@octopus/db";
import { NotificationKind } from "@octopus/db/enums";
import { type SQL, sql } from "drizzle-orm";

/** Whether the person of `userId`, a column, can be told by push at all. */
export const hasDevice = (userId: SQL) =>
  sql`exists (select from push_subscriptions p where p.user_id = ${userId})`;

/** Whether the person of `userId`, a column, has switched this kind off. */
export const hasMuted = (userId: SQL, kind: NotificationKind) => sql`exists (
  select from muted_notifications x where x.user_id = ${userId} and x.kind = ${codeLiteral(NotificationKind, kind)})`;
