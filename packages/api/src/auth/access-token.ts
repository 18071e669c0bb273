import { UserRole } from "@octopus/db/enums";
import { createJWT, parseJWT } from "oslo/jwt";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Config } from "../kernel/deps.js";
import type { SecretKey } from "../kernel/secret-keys.js";

const LIFETIME_SECONDS = 15 * 60;
const ISSUER = "octopus";
const MAX_LENGTH = 2_000;

const bytes = (text: string) => new TextEncoder().encode(text);

export interface AccessTokenClaims {
  readonly userId: number;
  readonly role: UserRole;
  /** The sign-in that it stands for: a family of refresh tokens. */
  readonly sessionId: string;
}

export interface AccessToken extends AccessTokenClaims {
  readonly expiresAt: Date;
}

/** A JWT (HS256) that says for 15 minutes of real time who somebody is. */
export async function issueAccessToken(
  config: Config,
  { userId, role, sessionId }: AccessTokenClaims,
  realNow: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const issuedAt = Math.floor(realNow.getTime() / 1000);
  // As claims of our own and not through oslo's options, which would read the machine's clock.
  const claims = { role, sid: sessionId, iat: issuedAt, exp: issuedAt + LIFETIME_SECONDS };
  const [key] = config.tokenKeys;
  const token = await createJWT("HS256", bytes(key.secret), claims, {
    headers: { kid: key.id },
    issuer: ISSUER,
    audiences: [config.publicUrl],
    subject: String(userId),
  });
  return { token, expiresAt: new Date(claims.exp * 1000) };
}

/** Who an access token speaks for, by its signature alone; null when it is not ours, not meant for us or over. */
export function readAccessToken(config: Config, token: string, realNow: Date): AccessToken | null {
  if (token.length > MAX_LENGTH) return null;
  const jwt = parse(token);
  if (!jwt || !isSignedByOneOf(keysFor(config, jwt.header), token)) return null;
  // oslo's validateJWT knows neither issuer nor audience, and takes a token without an end.
  if (jwt.algorithm !== "HS256" || jwt.issuer !== ISSUER || !jwt.audiences?.includes(config.publicUrl))
    return null;
  const { expiresAt, subject } = jwt;
  const { role, sid } = jwt.payload as { role?: unknown; sid?: unknown };
  if (expiresAt === null || !(expiresAt > realNow)) return null;
  if (subject === null || !/^[1-9]\d{0,15}$/.test(subject)) return null;
  if (!isRole(role) || typeof sid !== "string") return null;
  return { userId: Number(subject), role, sessionId: sid, expiresAt };
}

/** The key that a token names. One that names none was issued before keys had names: any of them may have signed it. */
function keysFor({ tokenKeys }: Config, header: object): readonly SecretKey[] {
  return "kid" in header ? tokenKeys.filter(({ id }) => id === header.kid) : tokenKeys;
}

const isSignedByOneOf = (keys: readonly SecretKey[], token: string) =>
  keys.some((key) => isSignedBy(key, token));

/**
 * Compares the signature as it is written: base64url decoded leniently has several spellings of the same bytes. Reckoned
 * here and not by oslo, which sends each one to another thread and waits: every request of somebody signed in has one.
 */
function isSignedBy({ secret }: SecretKey, token: string): boolean {
  const dot = token.lastIndexOf(".");
  const expected = Buffer.from(createHmac("sha256", secret).update(token.slice(0, dot)).digest("base64url"));
  const actual = Buffer.from(token.slice(dot + 1));
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function parse(token: string) {
  try {
    return parseJWT(token);
  } catch {
    return null; // no JSON, or no base64url
  }
}

function isRole(value: unknown): value is UserRole {
  return (UserRole.names as readonly unknown[]).includes(value);
}
