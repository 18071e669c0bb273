import { Google } from "arctic";
import { createPublicKey, type JsonWebKey, verify } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal, TEST_CLIENTS } from "../testing/index.js";
import { type SignInProviders, startSignInProviders } from "../testing/sign-in-providers.js";
import { googleIdentity } from "./google-identity-provider.js";

const NOW = new Date("2026-11-23T06:00:00Z");
const REDIRECT_URI = "http://localhost:3000/auth/google/callback";
const { id, secret } = TEST_CLIENTS.GOOGLE;
const silent = { info: () => {}, warn: () => {}, error: () => {} };
let providers: SignInProviders;
beforeAll(async () => {
  providers = await startSignInProviders({
    publicUrl: "http://localhost:3000",
    realNow: () => NOW,
    log: silent,
  });
});
afterAll(() => providers.close());

const attempt = { state: "s".repeat(43), codeVerifier: "v".repeat(43) };
const codeOf = async (person: string) =>
  (await providers.choose(providers.providers.GOOGLE.authorizationUrl(attempt), person)).searchParams.get(
    "code",
  )!;
const identify = (code: string, codeVerifier = attempt.codeVerifier) =>
  providers.providers.GOOGLE.identify({ code, codeVerifier });

describe("Arctic's own Google, led to the stand-in", () => {
  it("gets an ID token that the shown key has signed", async () => {
    const google = new Google(id, secret, REDIRECT_URI);
    const url = google.createAuthorizationURL("a state", attempt.codeVerifier, ["openid"]);
    const back = await providers.choose(new URL(url.pathname + url.search, providers.google.url), "all");
    const tokens = await google.validateAuthorizationCode(
      back.searchParams.get("code")!,
      attempt.codeVerifier,
    );
    const [header, claims, signature] = tokens.idToken().split(".") as [string, string, string];
    const certificates = (await (await fetch(`${providers.google.url}/oauth2/v3/certs`)).json()) as {
      keys: JsonWebKey[];
    };
    const key = createPublicKey({ key: certificates.keys[0]!, format: "jwk" });
    expect(
      verify("sha256", Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, "base64url")),
    ).toBe(true);
  });
});

describe("Google", () => {
  it("sends people where it is told to, with a challenge in place of the verifier", () => {
    const url = providers.providers.GOOGLE.authorizationUrl(attempt);
    expect(url.origin + url.pathname).toBe(`${providers.google.url}/o/oauth2/v2/auth`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: id,
      redirect_uri: REDIRECT_URI,
      state: attempt.state,
      scope: "openid profile email",
      code_challenge_method: "S256",
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(url.href).not.toContain(attempt.codeVerifier);
  });

  it.each([
    ["all", { subject: "110000000000000000001", nickname: "Coral Kim", email: "coral@gmail.example" }],
    ["unverified", { subject: "110000000000000000002", nickname: "산호초탐험가" }],
    ["subOnly", { subject: "110000000000000000003" }],
  ])("tells of %s what it vouches for", async (person, identity) => {
    expect(await identify(await codeOf(person))).toEqual(identity);
  });

  it("gives nothing for a used code, or for a stolen one without its verifier", async () => {
    const code = await codeOf("all");
    await identify(code);
    expect(await refusal(identify(code))).toBe("SIGN_IN_EXPIRED");
    expect(await refusal(identify(await codeOf("all"), "w".repeat(43)))).toBe("SIGN_IN_EXPIRED");
  });

  it.each([
    { kind: "down" },
    { kind: "slow", milliseconds: 30_000 },
    { kind: "malformed" },
    { kind: "malformed", body: "{}" },
    { kind: "malformed", body: '{"id_token":"a.b.c"}' },
  ])("is of no use when it is %j", async (trouble) => {
    const code = await codeOf("all");
    await providers.order("GOOGLE", "/token", trouble);
    expect(await refusal(identify(code))).toBe("OAUTH_PROVIDER_ERROR");
  });
});

describe("an ID token", () => {
  const claims = { iss: "https://accounts.google.com", aud: id, sub: "1", exp: NOW.getTime() / 1000 + 60 };
  const token = (changed: object) =>
    [{ alg: "RS256" }, { ...claims, ...changed }, {}]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");

  it.each([
    [{}, { subject: "1" }],
    [{ iss: "accounts.google.com" }, { subject: "1" }],
    [{ email: "a@gmail.example" }, { subject: "1" }],
    [{ email: "a@gmail.example", email_verified: "true" }, { subject: "1" }],
    [
      { email: "a@gmail.example", email_verified: true },
      { subject: "1", email: "a@gmail.example" },
    ],
    [{ email: 7, email_verified: true, name: {} }, { subject: "1" }],
  ])("with %j tells of %j", (changed, identity) => {
    expect(googleIdentity(token(changed), id, NOW)).toEqual(identity);
  });

  it.each([
    [{ iss: "https://accounts.google.com.evil.example" }],
    [{ aud: "another-client" }],
    [{ aud: [id, "another-client"] }],
    [{ exp: NOW.getTime() / 1000 }],
    [{ exp: "2100-01-01" }],
    [{ sub: undefined }],
    [{ sub: "" }],
    [{ sub: 1 }],
    [{ sub: "x".repeat(256) }],
  ])("with %j is refused", (changed) => {
    expect(() => googleIdentity(token(changed), id, NOW)).toThrow();
  });
});
