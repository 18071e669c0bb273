import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { splitTarget } from "./request-target.js";
import { verifyV4, type SignedRequest } from "./verify-v4.js";

interface Vector {
  readonly description: string;
  readonly method: string;
  readonly headers?: Record<string, string>;
  readonly expiration: number;
  readonly timestamp: string;
  readonly expectedUrl: string;
}

const fixture = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../fixtures/gcs/${name}`, import.meta.url), "utf8")) as T;

const { signingV4Tests: vectors } = fixture<{ signingV4Tests: Vector[] }>("v4_signatures.json");
const account = fixture<{ client_email: string; public_key: string }>("test_service_account.public.json");
const keys = new Map([[account.client_email, createPublicKey(account.public_key)]]);

/** The request a client makes of a vector's URL; cut by hand, since parsing it would normalise what was signed. */
function requestOf({ method, headers = {}, expectedUrl }: Vector): SignedRequest {
  const [, host = "", target = ""] = /^https?:\/\/([^/]+)(\/.*)$/.exec(expectedUrl) ?? [];
  const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return { method, ...splitTarget(target), headers: { host, ...Object.fromEntries(lowerCase) } };
}

const secondsAfter = (timestamp: string, seconds: number) => new Date(Date.parse(timestamp) + seconds * 1000);

/** The text once for each of its positions, with another character there. */
function* everyCharacterChanged(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    const changed = text[at] === "0" ? "1" : "0";
    yield text.slice(0, at) + changed + text.slice(at + 1);
    const otherCase =
      text.charAt(at).toUpperCase() === text[at]
        ? text.charAt(at).toLowerCase()
        : text.charAt(at).toUpperCase();
    if (otherCase !== text[at]) yield text.slice(0, at) + otherCase + text.slice(at + 1);
  }
}

test("the published vectors are all here", () => {
  expect(vectors).toHaveLength(29);
  expect(new Set(vectors.map(({ method }) => method))).toEqual(new Set(["GET", "PUT", "POST"]));
});

describe.each(vectors)("$description", (vector) => {
  const { timestamp, expiration } = vector;
  const request = requestOf(vector);
  const signedAt = new Date(timestamp);
  const verdictOn = (change: Partial<SignedRequest>) => verifyV4({ ...request, ...change }, keys, signedAt);

  test("is accepted from its timestamp to its expiry", () => {
    for (const now of [signedAt, secondsAfter(timestamp, expiration - 0.001)]) {
      expect(verifyV4(request, keys, now)).toEqual({ ok: true, serviceAccountEmail: account.client_email });
    }
  });

  test("is refused at its expiry and after", () => {
    for (const seconds of [expiration, expiration + 1, 604_800]) {
      const verdict = verifyV4(request, keys, secondsAfter(timestamp, seconds));
      expect(verdict).toMatchObject({ ok: false, reason: "expired" });
    }
  });

  test("is refused long before its timestamp", () => {
    expect(verifyV4(request, keys, secondsAfter(timestamp, -901))).toMatchObject({ reason: "not-yet-valid" });
  });

  test("is refused with another method", () => {
    const others = ["GET", "PUT", "POST", "HEAD", "DELETE", "get", ""].filter(
      (method) => method !== vector.method,
    );
    for (const method of others) expect(verdictOn({ method }).ok, method).toBe(false);
  });

  test("is refused once any character of the path is another", () => {
    for (const rawPath of everyCharacterChanged(request.rawPath))
      expect(verdictOn({ rawPath }).ok, rawPath).toBe(false);
  });

  test("is refused once any character of the query is another", () => {
    for (const rawQuery of everyCharacterChanged(request.rawQuery)) {
      expect(verdictOn({ rawQuery }).ok, rawQuery).toBe(false);
    }
  });

  test("is refused with a parameter more", () => {
    const { rawQuery } = request;
    for (const more of [
      `${rawQuery}&a=b`,
      `a=b&${rawQuery}`,
      `${rawQuery}&`,
      `${rawQuery}&X-Goog-Expires=9000`,
    ]) {
      expect(verdictOn({ rawQuery: more }).ok, more).toBe(false);
    }
  });

  test("is refused once a signed header is changed or left out", () => {
    for (const [name, value] of Object.entries(request.headers)) {
      expect(verdictOn({ headers: { ...request.headers, [name]: undefined } }).ok, `without ${name}`).toBe(
        false,
      );
      // The port isn't signed, and runs of white space count as one space: neither is a byte of what was signed.
      const signed = String(value).replace(name === "host" ? /:\d+$/ : "", "");
      for (const changed of everyCharacterChanged(signed)) {
        if (changed.trim().replace(/\s+/g, " ") === signed.trim().replace(/\s+/g, " ")) continue;
        expect(
          verdictOn({ headers: { ...request.headers, [name]: changed } }).ok,
          `${name}: ${changed}`,
        ).toBe(false);
      }
    }
  });

  test("is refused with an x-goog header the signer didn't see", () => {
    const headers = { ...request.headers, "x-goog-acl": "public-read" };
    expect(verdictOn({ headers })).toEqual({ ok: false, reason: "header-not-signed", header: "x-goog-acl" });
  });

  test("is refused where the account isn't known", () => {
    expect(verifyV4(request, new Map(), signedAt)).toEqual({ ok: false, reason: "unknown-service-account" });
  });
});

describe("the query's form", () => {
  const [simple] = vectors;
  if (simple === undefined) throw new Error("No vectors");
  const request = requestOf(simple);

  test.each([
    ["X-Goog-Algorithm", /GOOG4-RSA-SHA256/, "GOOG4-HMAC-SHA256"],
    ["X-Goog-Credential", /20190201%2Fauto/, "20190202%2Fauto"],
    ["X-Goog-Credential", /goog4_request/, "aws4_request"],
    ["X-Goog-Credential", /%40dummy/, "%E0%A4dummy"],
    ["X-Goog-Date", /20190201T090000Z/, "20190231T090000Z"],
    ["X-Goog-Expires", /Expires=10/, "Expires=604801"],
    ["X-Goog-Expires", /Expires=10/, "Expires=0"],
    ["X-Goog-Expires", /Expires=10/, "Expires=1e3"],
    ["X-Goog-SignedHeaders", /SignedHeaders=host/, "SignedHeaders=date"],
    ["X-Goog-Signature", /Signature=95/, "Signature=9"],
  ])("a wrong %s is named (%s)", (parameter, part, replacement) => {
    const rawQuery = request.rawQuery.replace(part, replacement);
    expect(rawQuery).not.toBe(request.rawQuery);
    const verdict = verifyV4({ ...request, rawQuery }, keys, new Date(simple.timestamp));
    expect(verdict).toEqual({ ok: false, reason: "malformed-query", parameter });
  });

  test("a request without a signature is told apart", () => {
    const verdict = verifyV4({ ...request, rawQuery: "" }, keys, new Date(simple.timestamp));
    expect(verdict).toEqual({ ok: false, reason: "not-signed" });
  });
});
