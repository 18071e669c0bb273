import { inTransaction, type Tx } from "@octopus/db";
import { missions } from "@octopus/db/schema";
import type { z } from "zod";
import type { Deps } from "../kernel/deps.js";
import { openEscrow, postingNow } from "../points/index.js";
import type { createInput } from "./schema.js";
import { takeSeat } from "./seats.js";
import { shareCode } from "./share-code.js";

type MissionDraft = z.input<typeof createInput>;

/** How often a taken code is drawn again; twice in a row won't happen before there are millions of missions. */
const DRAWS = 5;

/**
 * Founds a mission: UNACTIVATED, its leader in the first seat, the leader's stake in its escrow. Answers with its id
 * and share code. Throws POINT_LACK_ERROR or ACCOUNT_SUSPENDED.
 */
export async function createMission(
  { db, ...deps }: Pick<Deps, "db" | "clock" | "config">,
  leaderId: number,
  draft: MissionDraft,
  drawCode = shareCode,
): Promise<{ id: number; code: string }> {
  const posting = postingNow(deps);
  return inTransaction(db, async (tx) => {
    const mission = await insertMission(
      tx,
      { ...draft, leaderId, createdAt: posting.at, status: "UNACTIVATED" },
      drawCode,
    );
    await openEscrow(tx, mission.id);
    await takeSeat(tx, { id: mission.id, stake: draft.stake }, leaderId, posting);
    return mission;
  });
}

async function insertMission(
  tx: Tx,
  values: Omit<typeof missions.$inferInsert, "code">,
  drawCode: () => string,
) {
  for (let draw = 0; draw < DRAWS; draw++) {
    const [mission] = await tx
      .insert(missions)
      .values({ ...values, code: drawCode() })
      .onConflictDoNothing({ target: missions.code })
      .returning({ id: missions.id, code: missions.code });
    if (mission) return mission;
  }
  throw new Error(`${DRAWS} share codes in a row were taken`);
}
