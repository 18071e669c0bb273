import { migrationsAreCurrent } from "@octopus/db";
import { createDeps, createLog, outputInBatches } from "@octopus/api/compose";
import type { WebSettings } from "./env.js";

/** The web app's composition root: the one file that sees the database and the adapters. */
export function compose(settings: WebSettings) {
  const log = createLog("web", settings.LOG_LEVEL, outputInBatches());
  const stopping = new AbortController();
  const { deps, close } = createDeps(settings, {
    log,
    name: "octopus-web",
    poolSize: 20,
    stopping: stopping.signal,
    signIn: settings,
  });
  return {
    log,
    deps,
    /** Ends what would go on for ever: the streams of those who watch a mission. */
    stop: () => stopping.abort(),
    close,
    /** The database answers and has every migration of this build. Throws or answers false when not. */
    isReady: () => migrationsAreCurrent(deps.db),
  };
}
