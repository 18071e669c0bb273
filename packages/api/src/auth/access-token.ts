import { UserRole } from "@octopus/db/enums";
import { HMAC } from "oslo/crypto";
import { base64url } from "oslo/encoding";
import { createJWT, parseJWT } from "oslo/jwt";
import { timingSafeEqual } from "node:crypto";
import type { Config } from "../kernel/deps.js";

const LIFETIME_SECONDS = 15 * 60;
const ISSUER = "octopus";
const MAX_LENGTH = 2_000;

const key = ({ tokenSecret }: Config) => new TextEncoder().encode(tokenSecret);

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
  const token = await createJWT("HS256", key(config), claims, {
    issuer: ISSUER,
    audiences: [config.publicUrl],
    subject: String(userId),
  });
  return { token, expiresAt: new Date(claims.exp * 1000) };
}

/** Who an access token speaks for, by its signature alone; null when it is not ours, not meant for us or over. */
export async function readAccessToken(
  config: Config,
  token: string,
  realNow: Date,
): Promise<AccessToken | null> {
  if (token.length > MAX_LENGTH || !(await isSignedByUs(config, token))) return null;
  const jwt = parse(token);
  // oslo's validateJWT knows neither issuer nor audience, and takes a token without an end.
  if (jwt?.algorithm !== "HS256" || jwt.issuer !== ISSUER || !jwt.audiences?.includes(config.publicUrl))
    return null;
  const { expiresAt, subject } = jwt;
  const { role, sid } = jwt.payload as { role?: unknown; sid?: unknown };
  if (expiresAt === null || !(expiresAt > realNow)) return null;
  if (subject === null || !/^[1-9]\d{0,15}$/.test(subject)) return null;
  if (!isRole(role) || typeof sid !== "string") return null;
  return { userId: Number(subject), role, sessionId: sid, expiresAt };
}

/** Compares the signature as it is written: base64url decoded leniently has several spellings of the same bytes. */
async function isSignedByUs(config: Config, token: string): Promise<boolean> {
  const dot = token.lastIndexOf(".");
  const signature = await new HMAC("SHA-256").sign(
    key(config),
    new TextEncoder().encode(token.slice(0, dot)),
  );
  const expected = Buffer.from(base64url.encode(new Uint8Array(signature), { includePadding: false }));
  const actual = Buffer.from(token.slice(dot + 1));
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function parse(token: string) {
  try {
    return parseJWT(token);
  } catch {
    return null; // signed by us, but no JSON
  }
}

function isRole(value: unknown): value is UserRole {
  return (UserRole.names as readonly unknown[]).includes(value);
}
