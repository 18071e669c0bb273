import { createCaller, type Deps, failureOf, type Viewer } from "@octopus/api";
import { viewerOf } from "@octopus/api/compose";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import en from "../app/i18n/en/host.js";
import ko from "../app/i18n/ko/host.js";
import type { DevMail, OctopusLoadContext } from "../app/load-context.js";
import { clientOf } from "./client.js";
import { failuresWithIds } from "./failures-with-ids.js";
import { languageOf } from "./language.js";
import { isOwnOrigin } from "./own-origin.js";
import { requestIdOf } from "./request-id.js";
import { cspNonceOf } from "./security-headers.js";
import { type CookieSession, cookieSession } from "./session.js";
import { signInElsewhere } from "./sign-in-elsewhere.js";
import { noProxies, type TrustedProxies } from "./trusted-proxies.js";

const words = { ko, en };

export interface PagesOptions {
  readonly deps: Deps;
  readonly build: ServerBuild;
  readonly mailboxUrl: string | undefined;
  readonly trustedProxies?: TrustedProxies;
}

/** Serves every Remix route, handing it the router's procedures in process and the person's session. */
export function createPages({
  deps,
  build,
  mailboxUrl,
  trustedProxies = noProxies,
}: PagesOptions): RequestHandler {
  const handle = createRequestHandler({
    build: failuresWithIds(build),
    mode: build.mode,
    getLoadContext: (_request, response) =>
      (response.locals as { context: OctopusLoadContext }).context as AppLoadContext,
  });

  async function serve(...[request, response, next]: Parameters<RequestHandler>): Promise<void> {
    // Of it and the path Remix makes an address.
    if (request.headers.host && !URL.canParse(`http://${request.headers.host}`)) {
      response.sendStatus(400);
      return;
    }
    if (
      request.method !== "GET" &&
      request.method !== "HEAD" &&
      !isOwnOrigin(request, deps.config.publicUrl)
    ) {
      response.status(403).type("text/plain").send(words[languageOf(request)].otherSite);
      return;
    }
    const requestId = requestIdOf(response);
    const client = clientOf(request, trustedProxies);
    const [session] = await Promise.all([cookieSession(deps, request, response), deps.clock.sync()]);
    const language = languageOf(request);
    const callerOf = (identity: typeof session.identity) =>
      createCaller({ deps, identity, client, language, requestId });
    const { identity } = session;
    const api = callerOf(identity);
    let viewer: ReturnType<typeof viewerOfSession> | undefined;
    const context: OctopusLoadContext = {
      api,
      failure: (error) => {
        const failure = failureOf(error, language);
        // For programs; people read it in the sentence.
        if (failure.retryAfterSeconds !== undefined)
          response.setHeader("Retry-After", failure.retryAfterSeconds);
        return failure;
      },
      signedIn:
        identity !== null && identity !== "system" ? { userId: identity.userId, role: identity.role } : null,
      viewer: async () => (identity === null ? null : (viewer ??= viewerOfSession(deps, session))),
      session: {
        start: session.start,
        async end() {
          if (session.refreshToken !== null) await api.auth.signOut({ refreshToken: session.refreshToken });
          session.end();
        },
      },
      elsewhere: signInElsewhere(deps, { request, response, session, client, language }),
      language,
      now: deps.clock.now(),
      realNow: deps.clock.realNow(),
      timeZone: deps.config.timeZone,
      publicUrl: deps.config.publicUrl,
      demo: deps.config.demo,
      devMail: deps.config.demo && mailboxUrl !== undefined ? () => devMail(mailboxUrl) : null,
      requestId,
      cspNonce: cspNonceOf(response),
      reportError: (error) => deps.log.error({ err: error, requestId }, "a page failed"),
    };
    (response.locals as { context: OctopusLoadContext }).context = context;
    await handle(request, response, next);
  }

  return (request, response, next) => {
    serve(request, response, next).catch(next);
  };
}

/** Who is looking. Whoever has left, or was signed out from another device, is a visitor from now on. */
async function viewerOfSession({ db, clock }: Deps, session: CookieSession): Promise<Viewer | null> {
  const { identity } = session;
  if (identity !== null && identity !== "system" && identity.sessionId !== undefined) {
    const { userId, sessionId } = identity;
    const viewer = await viewerOf(db, { userId, sessionId }, clock.realNow());
    if (viewer) return viewer;
  }
  session.end();
  return null;
}

async function devMail(mailboxUrl: string): Promise<DevMail[]> {
  const answer = await fetch(new URL("/mail.json", mailboxUrl));
  if (!answer.ok) throw new Error(`the mail stand-in answered ${answer.status}`);
  return (await answer.json()) as DevMail[];
}
