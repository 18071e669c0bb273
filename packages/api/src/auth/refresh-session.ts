import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { exchangeRefreshToken } from "./exchange-refresh-token.js";
import type { Session } from "./session.js";

/**
 * Exchanges a refresh token for the next session. Throws UNAUTHORIZED for one that is unknown, over, revoked or used
 * before; the last ends the session, unless it was used within the last 10 seconds.
 */
export async function refreshSession(deps: Deps, refreshToken: string): Promise<Session> {
  const session = await exchangeRefreshToken(deps, refreshToken);
  if (!session || session.refreshToken === null) throw new BusinessError("UNAUTHORIZED");
  return { ...session, refreshToken: session.refreshToken };
}
