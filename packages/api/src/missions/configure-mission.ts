import { inTransaction } from "@octopus/db";
import { missions, missionWindows } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { announceChanges } from "./announce-changes.js";
import { requireAllowed } from "./lifecycle.js";
import { listTitle } from "./listed-titles.js";
import { missionForItsLeader } from "./locked-mission.js";
import { type ScheduleDraft, scheduleOf } from "./schedule.js";

/**
 * Gives a mission its schedule, once, and opens it for others. Throws MISSION_NOT_FOUND, ACCESS_NOT_ALLOWED,
 * MISSION_ALREADY_CONFIGURED, MISSION_NOT_OPENED (it was cancelled) or SCHEDULE_NOT_VALID.
 */
export async function configureMission(
  { db, clock, config }: Pick<Deps, "db" | "clock" | "config">,
  userId: number,
  { missionId, ...draft }: { readonly missionId: number } & ScheduleDraft,
): Promise<void> {
  const today = civilDateOf(clock.now(), config.timeZone);
  await inTransaction(db, async (tx) => {
    // The lock makes "once" true: of two schedules sent at one instant, the second finds the mission OPEN.
    const mission = await missionForItsLeader(tx, missionId, userId);
    requireAllowed("configure", mission.status);
    const { windows, ...schedule } = scheduleOf(draft, today);
    await tx
      .update(missions)
      .set({ ...schedule, status: "OPEN" })
      .where(eq(missions.id, missionId));
    await tx.insert(missionWindows).values(
      windows.map(({ start, end }, ordinal) => ({
        missionId,
        ordinal,
        startMinute: start,
        endMinute: end,
      })),
    );
    await listTitle(tx, mission);
    await announceChanges(tx, [missionId]);
  });
}
