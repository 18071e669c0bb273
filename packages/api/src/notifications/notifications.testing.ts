import { inTransaction } from "@octopus/db";
import type { NotificationKind } from "@octopus/db/enums";
import type { NotificationDetails } from "@octopus/db/schema";
import { sql } from "drizzle-orm";
import type { Caller } from "../root.js";
import type { TestApi } from "../testing/index.js";
import { enqueueNotifications } from "./enqueue-notifications.js";

/** A new browser, on which the person of `caller` is told from now on. */
export async function newDevice({ pushService }: TestApi, caller: Caller) {
  const browser = await pushService!.newBrowser();
  await caller.notification.subscribe(browser);
  return browser;
}

interface Written {
  readonly userId: number;
  readonly missionId: number;
  readonly kind?: NotificationKind;
  readonly key?: string;
  readonly details?: NotificationDetails;
  readonly lasts?: number;
  readonly count?: number;
}

/** Writes a notification into the outbox, or `count` of them, numbered from 1 behind the key. */
export function enqueue(
  { deps, clock }: TestApi,
  { userId, missionId, kind = "MISSION_STARTED", key = "test", details = {}, lasts = 3600, count }: Written,
): Promise<number> {
  const events = sql`
    select ${userId}::bigint as user_id, ${missionId}::bigint as mission_id,
      ${key}::text || case when ${count !== undefined} then ':' || number else '' end as key,
      ${JSON.stringify(details)}::text::jsonb as details, ${lasts}::int as lasts
    from generate_series(1, ${count ?? 1}::int) as number`;
  return inTransaction(deps.db, (tx) =>
    enqueueNotifications(tx, { kind, events }, { realNow: clock.realNow() }),
  );
}
