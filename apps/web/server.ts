import compression from "compression";
import express, { type ErrorRequestHandler } from "express";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { bodyLimit } from "./host/body-limit.js";
import { clientFiles } from "./host/client-files.js";
import { compose } from "./host/compose.js";
import { drain } from "./host/drain.js";
import { readEnvironment } from "./host/env.js";
import { createPages } from "./host/pages.js";
import { requestIdOf } from "./host/request-id.js";
import { securityHeaders } from "./host/security-headers.js";
import { routesOf } from "./host/routes-of.js";
import { createTrpcHandler } from "./host/trpc.js";
import { notAFile, watchRequests } from "./host/watch-requests.js";
import type { ServerBuild } from "@remix-run/node";

const DRAIN_MILLISECONDS = 30_000;
/** What Node keeps an unused connection for when nobody tells it. */
const KEEP_ALIVE_SECONDS = 5;
const settings = readSettingsOrExit();
const { TRUSTED_PROXIES: trustedProxies } = settings;
const { deps, log, isReady, stop, close, watching } = await compose(settings);
let draining = false;

// This file is bundled to build/host.js, beside what Remix builds.
const remixBuild = new URL("./server/index.js", import.meta.url).href;
const build = (await import(remixBuild)) as ServerBuild;

const app = express();
app.disable("x-powered-by");
app.use(clientFiles(fileURLToPath(new URL("./client", import.meta.url))));
app.use(notAFile);
app.use(
  securityHeaders(new URL(settings.GCS_ENDPOINT ?? "https://storage.googleapis.com").origin, {
    https: settings.PUBLIC_URL.startsWith("https:"),
    formOrigins: [
      ...[settings.KAKAO_AUTH_URL, settings.GOOGLE_AUTH_URL, settings.KAKAOPAY_URL].map(
        (url) => new URL(url).origin,
      ),
      // KakaoPay's pages are elsewhere than its API.
      "https://*.kakaopay.com",
    ],
  }),
);
app.get("/healthz", (_request, response) => response.type("text/plain").send("ok"));
app.get("/readyz", (_request, response) => {
  const say = (ready: boolean) =>
    response
      .status(ready ? 200 : 503)
      .type("text/plain")
      .send(ready ? "ready" : "not ready");
  void isReady().then(
    (ready) => say(ready && !draining),
    () => say(false),
  );
});
app.use(bodyLimit);
app.use(compression());
app.use(createPages({ deps, build, mailboxUrl: settings.MAILBOX_URL, trustedProxies }));
app.use(((error, _request, response, next) => {
  if (response.headersSent) return next(error);
  log.error({ err: error as unknown, requestId: requestIdOf(response) }, "a request failed");
  response.status(500).type("text/plain").send(requestIdOf(response));
}) satisfies ErrorRequestHandler);

const trpc = createTrpcHandler(deps, { trustedProxies });
const watched = watchRequests(watching, routesOf(build.routes));
const server = createServer((request, response) =>
  watched(request, response, () => {
    // Straight to the router: the API has no use for what pages need on the way.
    if (request.url?.startsWith("/trpc/")) return void trpc(request, response);
    app(request, response);
  }),
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
  log.info({ port: (server.address() as AddressInfo).port }, "listening"),
);

/** Not ready any more, finish what is in flight, close the pool, go. A second signal goes at once. */
function end() {
  if (draining) process.exit(1);
  draining = true;
  log.info({}, "draining");
  stop();
  void drain(server, {
    noticeMilliseconds: settings.PROXY_KEEP_ALIVE_SECONDS * 1000,
    limitMilliseconds: DRAIN_MILLISECONDS,
  }).then(() => void close().finally(() => process.exit(0)));
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
