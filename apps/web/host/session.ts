import type { Deps, Identity } from "@octopus/api";
import { type AccessToken, continueSession, readAccessToken } from "@octopus/api/compose";
import { parse } from "cookie";
import type { IncomingMessage, ServerResponse } from "node:http";
import { hostPrefix, setCookie } from "./cookie.js";

const REFRESH_SECONDS = 30 * 24 * 60 * 60;

/** What a session is made of, as sign-up, sign-in and refresh answer it. */
export interface SessionTokens {
  readonly accessToken: string;
  /** ISO 8601. */
  readonly accessTokenExpiresAt: string;
  /** Null when the browser already has the next one (two of its requests refreshed at once). */
  readonly refreshToken: string | null;
}

/** The session of one browser request, kept in two HttpOnly cookies. */
export interface CookieSession {
  readonly identity: Identity;
  /** Null for a visitor. */
  readonly refreshToken: string | null;
  /** Puts a new session into the response's cookies. */
  start(tokens: SessionTokens): void;
  /** Takes both cookies away. */
  end(): void;
}

function cookieNames(publicUrl: string) {
  const prefix = hostPrefix(publicUrl);
  return { access: `${prefix}octopus_access`, refresh: `${prefix}octopus_refresh` };
}

/** Whether a request comes with a cookie of a session, whatever it is worth. */
export function carriesSession(publicUrl: string, { headers }: Pick<IncomingMessage, "headers">): boolean {
  const { access, refresh } = cookieNames(publicUrl);
  const cookies = parse(headers.cookie ?? "");
  return access in cookies || refresh in cookies;
}

/** Who an access token says is asking. */
export function identityOf({ userId, role, sessionId }: AccessToken): Identity {
  return { userId, role, sessionId };
}

/** Reads the session of a request, renewing it when the access token has run out. */
export async function cookieSession(
  deps: Deps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<CookieSession> {
  const { access, refresh } = cookieNames(deps.config.publicUrl);
  const cookies = parse(request.headers.cookie ?? "");
  // In place of what this response has said of the cookie before: a sign-in may come with a session to renew.
  const set = (name: string, value: string, maxAge: number) =>
    setCookie(response, deps.config.publicUrl, { name, value, maxAge });

  const start = ({ accessToken, accessTokenExpiresAt, refreshToken }: SessionTokens) => {
    const left = new Date(accessTokenExpiresAt).getTime() - deps.clock.realNow().getTime();
    set(access, accessToken, Math.max(0, Math.floor(left / 1000)));
    if (refreshToken !== null) set(refresh, refreshToken, REFRESH_SECONDS);
  };
  const end = () => {
    set(access, "", 0);
    set(refresh, "", 0);
  };

  const refreshToken = cookies[refresh] ?? null;
  const known = readAccessToken(deps.config, cookies[access] ?? "", deps.clock.realNow());
  if (known) return { identity: identityOf(known), refreshToken, start, end };
  if (refreshToken === null) return { identity: null, refreshToken, start, end };

  const renewed = await continueSession(deps, refreshToken);
  if (!renewed) {
    end();
    return { identity: null, refreshToken: null, start, end };
  }
  start(renewed);
  const token = readAccessToken(deps.config, renewed.accessToken, deps.clock.realNow());
  return {
    identity: token && identityOf(token),
    refreshToken: renewed.refreshToken ?? refreshToken,
    start,
    end,
  };
}
