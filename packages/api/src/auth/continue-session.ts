import type { Deps } from "../kernel/deps.js";
import { exchangeRefreshToken } from "./exchange-refresh-token.js";
import type { ContinuedSession } from "./session.js";

/**
 * For the cookies of the web app, whose pages may ask several at once: like a refresh, but whoever comes within 10
 * seconds of the first gets an access token and `refreshToken: null`: keep the cookie as it is, the first answer
 * replaces it. null when the session is over: clear the cookies.
 */
export function continueSession(deps: Deps, refreshToken: string): Promise<ContinuedSession | null> {
  return exchangeRefreshToken(deps, refreshToken);
}
