import type { Connection } from "@octopus/db";
import { createChangeLog } from "../kernel/change-log.js";
import { MISSION_CHANGES } from "../kernel/channels.js";
import type { MissionChanges } from "../ports/mission-changes.js";

/**
 * Hears of changes by LISTEN, on one connection for all who watch, which is opened when the first of them comes. The
 * driver listens again by itself after the database was away, and closes the connection with the pool.
 */
export function createPostgresMissionChanges(sql: Connection["sql"]): MissionChanges {
  const log = createChangeLog();
  let listening: Promise<unknown> | undefined;

  function listen(): Promise<unknown> {
    // The third argument is called each time listening begins: nobody has heard what was committed before.
    listening ??= sql
      .listen(MISSION_CHANGES, (missionId) => log.changed(Number(missionId)), log.missedSome)
      .catch((error: unknown) => {
        listening = undefined;
        throw error;
      });
    return listening;
  }

  return {
    position: log.position,
    async *of(missionId, { since, signal }) {
      await listen();
      yield* log.of(missionId, since ?? log.position(), signal);
    },
  };
}
