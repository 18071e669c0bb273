import type { Tx } from "@octopus/db";
import { refreshTokens } from "@octopus/db/schema";
import { randomUUID } from "node:crypto";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { isoInstant } from "../kernel/civil-date.js";
import { type Me, meOf } from "../users/index.js";
import { issueAccessToken } from "./access-token.js";
import { type Device, deviceName } from "./device-name.js";
import { hashRefreshToken, newRefreshToken, refreshTokenExpiry } from "./refresh-token.js";

export interface Session {
  /** Good for 15 minutes. */
  accessToken: string;
  accessTokenExpiresAt: string;
  /** Good for 30 days and for one use, which answers with the next. */
  refreshToken: string;
  user: Me;
}

/** A {@link Session} whose refresh token went to whoever asked a moment before. */
export type ContinuedSession = Omit<Session, "refreshToken"> & { refreshToken: string | null };

interface SessionOwner {
  readonly userId: number;
  /** The family of refresh tokens that one sign-in starts. */
  readonly sessionId: string;
}

/** The sign-in that began a session. Null is what older sessions don't know. */
export interface SignedIn extends Device {
  /** Real clock. */
  readonly signedInAt: Date | null;
}

/** A session of a person who has just proved who they are, with a browser that calls itself `userAgent`. */
export function startSession(
  deps: Deps,
  tx: Tx,
  userId: number,
  userAgent: string | undefined,
): Promise<Session> {
  const signedIn = { signedInAt: deps.clock.realNow(), ...deviceName(userAgent) };
  return extendSession(deps, tx, { userId, sessionId: randomUUID() }, signedIn);
}

/** Adds a refresh token to a session and answers with it. Each token carries on how the session began. */
export async function extendSession(
  deps: Deps,
  tx: Tx,
  owner: SessionOwner,
  { signedInAt, browser, system }: SignedIn,
): Promise<Session> {
  const realNow = deps.clock.realNow();
  const refreshToken = newRefreshToken();
  await tx.insert(refreshTokens).values({
    userId: owner.userId,
    familyId: owner.sessionId,
    tokenHash: hashRefreshToken(refreshToken),
    createdAt: realNow,
    expiresAt: refreshTokenExpiry(realNow),
    signedInAt,
    browser,
    system,
  });
  return { ...(await accessTo(deps, tx, owner)), refreshToken };
}

/** An access token alone. Throws UNAUTHORIZED when the person has left. */
export async function accessTo(
  { clock, config }: Deps,
  tx: Tx,
  { userId, sessionId }: SessionOwner,
): Promise<Omit<Session, "refreshToken">> {
  const user = await meOf(tx, userId);
  if (!user) throw new BusinessError("UNAUTHORIZED");
  const { token, expiresAt } = await issueAccessToken(
    config,
    { userId, role: user.role, sessionId },
    clock.realNow(),
  );
  return { accessToken: token, accessTokenExpiresAt: isoInstant(expiresAt, config.timeZone), user };
}
