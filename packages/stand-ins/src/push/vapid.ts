import { createPublicKey, verify } from "node:crypto";

const MAX_LIFETIME_SECONDS = 24 * 3600;

interface Expected {
  /** The origin of the push service. */
  readonly audience: string;
  readonly now: Date;
  /** The key that the subscription was made for, base64url, if it was made for one. */
  readonly applicationServerKey: string | undefined;
}

/** Why an `Authorization` header proves no application server (RFC 8292), or undefined when it does. */
export function vapidFault(
  authorization: string | undefined,
  { audience, now, applicationServerKey }: Expected,
): string | undefined {
  const [, token, key] = /^vapid t=([\w-]+\.[\w-]+\.[\w-]+), ?k=([\w-]+)$/.exec(authorization ?? "") ?? [];
  if (token === undefined || key === undefined) return "no vapid token and key";
  if (applicationServerKey !== undefined && key !== applicationServerKey)
    return "another key than subscribed";
  const [header, claims, signature] = token.split(".") as [string, string, string];
  if ((parsed(header) as { alg?: unknown }).alg !== "ES256") return "alg is not ES256";
  if (!isSignedBy(key, `${header}.${claims}`, signature)) return "the signature is not of this key";

  const { aud, exp, sub } = parsed(claims) as { aud?: unknown; exp?: unknown; sub?: unknown };
  const seconds = now.getTime() / 1000;
  if (aud !== audience) return "aud is not this push service";
  if (typeof exp !== "number" || exp <= seconds) return "exp is over";
  if (exp > seconds + MAX_LIFETIME_SECONDS) return "exp is more than a day ahead";
  if (typeof sub !== "string" || !/^(mailto|https):/.test(sub)) return "sub is no contact";
  return undefined;
}

function parsed(part: string): unknown {
  try {
    return Object(JSON.parse(Buffer.from(part, "base64url").toString()));
  } catch {
    return {};
  }
}

/** `key` is an uncompressed point of P-256, base64url: a 4, then x and y. */
function isSignedBy(key: string, text: string, signature: string): boolean {
  const point = Buffer.from(key, "base64url");
  if (point.length !== 65 || point[0] !== 4) return false;
  const coordinate = (from: number) => point.subarray(from, from + 32).toString("base64url");
  try {
    return verify(
      "sha256",
      Buffer.from(text),
      {
        key: createPublicKey({
          key: { kty: "EC", crv: "P-256", x: coordinate(1), y: coordinate(33) },
          format: "jwk",
        }),
        dsaEncoding: "ieee-p1363",
      },
      Buffer.from(signature, "base64url"),
    );
  } catch {
    return false; // the point is not on the curve
  }
}
