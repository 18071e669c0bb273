import { bigintArray, type Tx } from "@octopus/db";
import { sql } from "drizzle-orm";
import { enqueueNotifications } from "../notifications/index.js";

const LASTS_SECONDS = 3 * 24 * 3600;

/** A member of a mission that is settled for good. */
export interface SettledMember {
  readonly membershipId: number;
  readonly userId: number;
  readonly missionId: number;
  /** Points: the refund and the team bonus. */
  readonly cameBack: number;
}

/** Tells everyone that their mission is over, and what came back. One statement, in the settlement's transaction. */
export async function tellMembers(tx: Tx, settled: readonly SettledMember[], realNow: Date): Promise<void> {
  const numbers = (value: (member: SettledMember) => number) => bigintArray(settled.map(value));
  const events = sql`
    select t.user_id, t.mission_id, 'mission-ended:' || t.membership_id as key,
      jsonb_build_object('points', t.came_back) as details, ${LASTS_SECONDS}::int as lasts
    from unnest(${numbers(({ userId }) => userId)}, ${numbers(({ missionId }) => missionId)},
      ${numbers(({ membershipId }) => membershipId)}, ${numbers(({ cameBack }) => cameBack)}
    ) as t(user_id, mission_id, membership_id, came_back)`;
  await enqueueNotifications(tx, { kind: "MISSION_ENDED", events }, { realNow });
}
