import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { clientFiles } from "./host/client-files.js";
import { compose } from "./host/compose.js";
import { drain } from "./host/drain.js";
import { readEnvironment } from "./host/env.js";
import { routesOf } from "./host/routes-of.js";
import { createSite } from "./host/site.js";
import { watchRequests } from "./host/watch-requests.js";
import type { ServerBuild } from "@remix-run/node";

const DRAIN_MILLISECONDS = 30_000;
/** What Node keeps an unused connection for when nobody tells it. */
const KEEP_ALIVE_SECONDS = 5;
const settings = readSettingsOrExit();
const composition = await compose(settings);
const { log, watching } = composition;
let draining = false;

// This file is bundled to build/host.js, beside what Remix builds.
const remixBuild = new URL("./server/index.js", import.meta.url).href;
const build = (await import(remixBuild)) as ServerBuild;

const answer = createSite(settings, {
  composition,
  build,
  files: clientFiles(fileURLToPath(new URL("./client", import.meta.url))),
  isReady: async () => (await composition.isReady()) && !draining,
});
const watched = watchRequests(watching, routesOf(build.routes));
const server = createServer((request, response) =>
  watched(request, response, () => answer(request, response)),
);

server.on("error", (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === "EADDRINUSE" ? `Port ${settings.PORT} is taken by another program.` : error.message,
  );
  process.exit(1);
});
// A proxy's connections are closed by the proxy: it would take a request that crosses our closing for lost.
server.keepAliveTimeout = (settings.PROXY_KEEP_ALIVE_SECONDS + KEEP_ALIVE_SECONDS) * 1000;
const metricsPort = await watching.serve().catch((error: Error) => {
  console.error(`The metrics can't be served: ${error.message}`);
  process.exit(1);
});
if (metricsPort !== undefined) log.info({ port: metricsPort }, "metrics are served");
server.listen({ port: settings.PORT, host: settings.LISTEN_ADDRESS }, () =>
  log.info({ port: settings.PORT }, "listening"),
);

/** Not ready any more, finish what is in flight, close the pool, go. A second signal goes at once. */
function end() {
  if (draining) process.exit(1);
  draining = true;
  log.info({}, "draining");
  composition.stop();
  void drain(server, {
    noticeMilliseconds: settings.PROXY_KEEP_ALIVE_SECONDS * 1000,
    limitMilliseconds: DRAIN_MILLISECONDS,
  }).then(() => void composition.close().finally(() => process.exit(0)));
}
process.on("SIGTERM", end);
process.on("SIGINT", end);
if (settings.OCTOPUS_PARENT_PIPE === "1") process.stdin.on("end", end).resume();

function readSettingsOrExit() {
  try {
    return readEnvironment();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
