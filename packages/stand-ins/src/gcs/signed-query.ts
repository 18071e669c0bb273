/** The parts of a V4-signed query string, checked for form but not yet for truth. */
export interface SignedQuery {
  readonly serviceAccountEmail: string;
  /** `20260131/auto/storage/goog4_request` */
  readonly credentialScope: string;
  /** `X-Goog-Date` as it was sent, for the string to sign. */
  readonly timestamp: string;
  readonly signedAt: Date;
  readonly expiresAt: Date;
  readonly signedHeaders: readonly string[];
  readonly signature: Buffer;
  /** The query as the signer saw it: every pair but the signature, in order, with its encoding untouched. */
  readonly canonicalQuery: string;
}

const SEVEN_DAYS_IN_SECONDS = 604_800;

/** Reads the query string of a V4-signed URL; a string names the parameter that is absent or malformed. */
export function readSignedQuery(rawQuery: string): SignedQuery | { malformed: string } {
  const pairs = rawQuery.split("&").map((pair) => {
    const equals = pair.indexOf("=");
    return equals < 0
      ? { name: pair, value: "" }
      : { name: pair.slice(0, equals), value: pair.slice(equals + 1) };
  });

  const once = (name: string): string | undefined => {
    const [only, ...more] = pairs.filter((pair) => pair.name === name);
    return only === undefined || more.length > 0 ? undefined : percentDecode(only.value);
  };

  if (once("X-Goog-Algorithm") !== "GOOG4-RSA-SHA256") return { malformed: "X-Goog-Algorithm" };

  const timestamp = once("X-Goog-Date") ?? "";
  const signedAt = readTimestamp(timestamp);
  if (signedAt === undefined) return { malformed: "X-Goog-Date" };

  const credential = /^([^/]+)\/((\d{8})\/[a-z0-9-]+\/storage\/goog4_request)$/.exec(
    once("X-Goog-Credential") ?? "",
  );
  const [, serviceAccountEmail, credentialScope, day] = credential ?? [];
  if (serviceAccountEmail === undefined || credentialScope === undefined || day !== timestamp.slice(0, 8)) {
    return { malformed: "X-Goog-Credential" };
  }

  const expires = once("X-Goog-Expires") ?? "";
  const expiresInSeconds = /^[1-9]\d{0,5}$/.test(expires) ? Number(expires) : Infinity;
  if (expiresInSeconds > SEVEN_DAYS_IN_SECONDS) return { malformed: "X-Goog-Expires" };

  const signedHeaders = (once("X-Goog-SignedHeaders") ?? "").split(";");
  if (!signedHeaders.includes("host") || new Set(signedHeaders).size < signedHeaders.length) {
    return { malformed: "X-Goog-SignedHeaders" };
  }

  // Lower case only: one signature has one spelling, so no byte of a URL can change unnoticed.
  const signature = once("X-Goog-Signature") ?? "";
  if (!/^([0-9a-f]{2})+$/.test(signature)) return { malformed: "X-Goog-Signature" };

  return {
    serviceAccountEmail,
    credentialScope,
    timestamp,
    signedAt,
    expiresAt: new Date(signedAt.getTime() + expiresInSeconds * 1000),
    signedHeaders,
    signature: Buffer.from(signature, "hex"),
    canonicalQuery: pairs
      .filter((pair) => pair.name !== "X-Goog-Signature")
      .sort((a, b) => compare(a.name, b.name) || compare(a.value, b.value))
      .map((pair) => `${pair.name}=${pair.value}`)
      .join("&"),
  };
}

function readTimestamp(text: string): Date | undefined {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6.000Z");
  const date = new Date(iso);
  // The round trip refuses what Date forgives, such as 31 February.
  return iso !== text && !Number.isNaN(date.getTime()) && date.toISOString() === iso ? date : undefined;
}

function percentDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
