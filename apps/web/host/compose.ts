import { migrationsAreCurrent } from "@octopus/db";
import { createDeps, createLog, outputInBatches, startWatching } from "@octopus/api/compose";
import type { WebSettings } from "./env.js";

const POOL_SIZE = 20;

/** The web app's composition root: the one file that sees the database and the adapters. */
export async function compose(settings: WebSettings) {
  const log = createLog("web", settings.LOG_LEVEL, outputInBatches());
  const stopping = new AbortController();
  const watching = await startWatching(settings, { program: "web", poolSize: POOL_SIZE });
  const { deps, close } = createDeps(settings, {
    log,
    name: "octopus-web",
    poolSize: POOL_SIZE,
    stopping: stopping.signal,
    ...(watching.watch && { watch: watching.watch }),
    signIn: settings,
  });
  return {
    log,
    deps,
    /** Ends what would go on for ever: the streams of those who watch a mission. */
    stop: () => stopping.abort(),
    async close() {
      await close();
      await watching.close();
    },
    watching,
    /** The database answers and has every migration of this build. Throws or answers false when not. */
    isReady: () => migrationsAreCurrent(deps.db),
  };
}
