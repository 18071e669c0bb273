import compression from "compression";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import type { RequestListener } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { bodyLimit } from "./body-limit.js";
import type { compose } from "./compose.js";
import type { WebSettings } from "./env.js";
import { createPages } from "./pages.js";
import { requestIdOf } from "./request-id.js";
import { securityHeaders } from "./security-headers.js";
import { createTrpcHandler } from "./trpc.js";
import { notAFile } from "./watch-requests.js";

interface SiteOptions {
  readonly composition: Pick<Awaited<ReturnType<typeof compose>>, "deps" | "log">;
  /** What Remix has made of the pages. */
  readonly build: ServerBuild;
  /** Answers requests for files, and leaves all others to us. */
  readonly files: RequestHandler;
  readonly isReady: () => Promise<boolean>;
}

/** All that the web app answers, in production and in development alike: files, pages, the API and its own state. */
export function createSite(
  settings: WebSettings,
  { composition: { deps, log }, build, files, isReady }: SiteOptions,
): RequestListener {
  const { TRUSTED_PROXIES: trustedProxies } = settings;
  const app = express();
  app.disable("x-powered-by");
  app.use(files);
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
      // The overlay that shows a developer an error has a style without a nonce.
      inlineStyles: build.mode === "development",
    }),
  );
  app.get("/healthz", (_request, response) => response.type("text/plain").send("ok"));
  app.get("/readyz", (_request, response) => {
    const say = (ready: boolean) =>
      response
        .status(ready ? 200 : 503)
        .type("text/plain")
        .send(ready ? "ready" : "not ready");
    void isReady().then(say, () => say(false));
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
  return (request, response) => {
    // Straight to the router: the API has no use for what pages need on the way.
    if (request.url?.startsWith("/trpc/")) return void trpc(request, response);
    app(request, response);
  };
}
