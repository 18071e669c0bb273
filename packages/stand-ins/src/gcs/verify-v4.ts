import { createHash, verify, type KeyObject } from "node:crypto";
import { readSignedQuery } from "./signed-query.js";

/** What a signature covers, as it came over the wire: nothing decoded, nothing normalised. */
export interface SignedRequest {
  readonly method: string;
  /** Everything before the question mark of the request target, e.g. `/bucket/a%20photo.jpg`. */
  readonly rawPath: string;
  /** Everything after it. */
  readonly rawQuery: string;
  /** By lower-case name, `host` among them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export type Refusal =
  | { readonly ok: false; readonly reason: "not-signed" }
  | { readonly ok: false; readonly reason: "malformed-query"; readonly parameter: string }
  | { readonly ok: false; readonly reason: "unknown-service-account" }
  | { readonly ok: false; readonly reason: "not-yet-valid" }
  | { readonly ok: false; readonly reason: "expired"; readonly expiredAt: Date }
  | { readonly ok: false; readonly reason: "signed-header-missing"; readonly header: string }
  | { readonly ok: false; readonly reason: "header-not-signed"; readonly header: string }
  | {
      readonly ok: false;
      readonly reason: "signature-mismatch";
      readonly stringToSign: string;
      readonly canonicalRequest: string;
    };

export type Verdict = { readonly ok: true; readonly serviceAccountEmail: string } | Refusal;

const ALLOWED_SKEW_MILLISECONDS = 15 * 60 * 1000;

/**
 * Decides whether a request carries a valid V4 query signature (GOOG4-RSA-SHA256) at the instant `now`.
 * `keys` holds the public key of each service account by its e-mail. A URL is no longer valid at its expiry.
 *
 * Path and query count byte by byte; of a header value only white space at the ends and its runs are forgiven, as the
 * protocol says. A signature over the host without its port is accepted, since that is what Google's client makes.
 */
export function verifyV4(request: SignedRequest, keys: ReadonlyMap<string, KeyObject>, now: Date): Verdict {
  if (!request.rawQuery.includes("X-Goog-Signature=")) return { ok: false, reason: "not-signed" };
  const query = readSignedQuery(request.rawQuery);
  if ("malformed" in query) return { ok: false, reason: "malformed-query", parameter: query.malformed };

  const key = keys.get(query.serviceAccountEmail);
  if (key === undefined) return { ok: false, reason: "unknown-service-account" };

  if (query.signedAt.getTime() > now.getTime() + ALLOWED_SKEW_MILLISECONDS)
    return { ok: false, reason: "not-yet-valid" };
  if (query.expiresAt <= now) return { ok: false, reason: "expired", expiredAt: query.expiresAt };

  const missing = query.signedHeaders.find((name) => request.headers[name] === undefined);
  if (missing !== undefined) return { ok: false, reason: "signed-header-missing", header: missing };

  // Such a header would change what the request does, behind the signer's back.
  const unsigned = Object.keys(request.headers).find(
    (name) => name.startsWith("x-goog-") && !query.signedHeaders.includes(name),
  );
  if (unsigned !== undefined) return { ok: false, reason: "header-not-signed", header: unsigned };

  const attempts = hostSpellings(request).map((host) => {
    const canonicalRequest = [
      request.method,
      request.rawPath,
      query.canonicalQuery,
      ...query.signedHeaders.map((name) => `${name}:${name === "host" ? host : headerValue(request, name)}`),
      "",
      query.signedHeaders.join(";"),
      headerValue(request, "x-goog-content-sha256") || "UNSIGNED-PAYLOAD",
    ].join("\n");
    const hash = createHash("sha256").update(canonicalRequest).digest("hex");
    const stringToSign = ["GOOG4-RSA-SHA256", query.timestamp, query.credentialScope, hash].join("\n");
    return { canonicalRequest, stringToSign };
  });

  const match = attempts.some(({ stringToSign }) =>
    verify("RSA-SHA256", Buffer.from(stringToSign), key, query.signature),
  );
  if (match) return { ok: true, serviceAccountEmail: query.serviceAccountEmail };
  const [asSent] = attempts;
  return { ok: false, reason: "signature-mismatch", stringToSign: "", canonicalRequest: "", ...asSent };
}

function hostSpellings(request: SignedRequest): string[] {
  const host = headerValue(request, "host");
  const withoutPort = host.replace(/:\d+$/, "");
  return withoutPort === host ? [host] : [host, withoutPort];
}

function headerValue({ headers }: SignedRequest, name: string): string {
  const value = headers[name] ?? "";
  const joined = typeof value === "string" ? value : value.join(",");
  return joined.trim().replace(/\s+/g, " ");
}
