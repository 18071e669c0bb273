import { Kakao, OAuth2RequestError } from "arctic";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal, TEST_CLIENTS } from "../testing/index.js";
import { type SignInProviders, startSignInProviders } from "../testing/sign-in-providers.js";
import { kakaoIdentity } from "./kakao-identity-provider.js";

const REDIRECT_URI = "http://localhost:3000/auth/kakao/callback";
const lines: string[] = [];
const write = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
let providers: SignInProviders;
beforeAll(async () => {
  providers = await startSignInProviders({
    publicUrl: "http://localhost:3000",
    realNow: () => new Date(),
    log: { info: write, warn: write, error: write },
  });
});
afterAll(() => providers.close());

const attempt = { state: "s".repeat(43), codeVerifier: "v".repeat(43) };
const authorizationUrl = () => providers.providers.KAKAO.authorizationUrl(attempt);
const codeOf = async (person: string) =>
  (await providers.choose(authorizationUrl(), person)).searchParams.get("code")!;
const identify = (code: string) => providers.providers.KAKAO.identify({ ...attempt, code });

describe("Arctic's own Kakao, led to the stand-in", () => {
  const { id, secret } = TEST_CLIENTS.KAKAO;
  const standInFor = (url: URL) => new URL(url.pathname + url.search, providers.kakao.url);

  it("exchanges a code, once, for a token that tells who it is", async () => {
    const kakao = new Kakao(id, secret, REDIRECT_URI);
    const url = kakao.createAuthorizationURL("a state", ["account_email"]);
    expect(url.origin).toBe("https://kauth.kakao.com");
    const back = await providers.choose(standInFor(url), "all");
    expect(`${back.origin}${back.pathname}`).toBe(REDIRECT_URI);
    expect(back.searchParams.get("state")).toBe("a state");
    const code = back.searchParams.get("code")!;
    const tokens = await kakao.validateAuthorizationCode(code);
    expect(tokens.tokenType()).toBe("bearer");
    expect(tokens.hasRefreshToken()).toBe(true);
    const me = await fetch("https://kapi.kakao.com/v2/user/me", {
      headers: { authorization: `Bearer ${tokens.accessToken()}` },
    });
    expect(await me.json()).toMatchObject({ id: 4_100_000_001, kakao_account: { is_email_verified: true } });
    const again = await kakao.validateAuthorizationCode(code).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(OAuth2RequestError);
    expect(again).toMatchObject({ code: "invalid_grant" });
  });

  it.each([
    ["another secret", new Kakao(id, "guessed", REDIRECT_URI), "invalid_client"],
    ["another client", new Kakao("stranger", secret, REDIRECT_URI), "invalid_client"],
    ["another address", new Kakao(id, secret, "https://evil.example/callback"), "invalid_grant"],
  ])("is refused with %s", async (_, kakao, code) => {
    const error = await kakao.validateAuthorizationCode(await codeOf("all")).catch((error: unknown) => error);
    expect(error).toMatchObject({ code });
  });
});

describe("Kakao", () => {
  it("sends people where it is told to, with all that Kakao wants to know", () => {
    const url = authorizationUrl();
    expect(url.origin).toBe(providers.kakao.url);
    expect(url.pathname).toBe("/oauth/authorize");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: "code",
      client_id: TEST_CLIENTS.KAKAO.id,
      redirect_uri: REDIRECT_URI,
      state: attempt.state,
      scope: "profile_nickname account_email",
    });
  });

  it.each([
    ["all", { subject: "4100000001", nickname: "파도타는문어", email: "wave@kakao.example" }],
    ["noEmail", { subject: "4100000002", nickname: "민서" }],
    ["unverified", { subject: "4100000003", nickname: "주소미확인" }],
    ["idOnly", { subject: "9007199254740993" }],
  ])("tells of %s what it vouches for", async (person, identity) => {
    expect(await identify(await codeOf(person))).toEqual(identity);
  });

  it("has codes that are good once", async () => {
    const code = await codeOf("all");
    await identify(code);
    expect(await refusal(identify(code))).toBe("SIGN_IN_EXPIRED");
    expect(await refusal(identify("made up"))).toBe("SIGN_IN_EXPIRED");
  });

  it.each([
    ["/oauth/token", { kind: "down" }],
    ["/oauth/token", { kind: "slow", milliseconds: 30_000 }],
    ["/oauth/token", { kind: "malformed" }],
    ["/oauth/token", { kind: "malformed", body: "[]" }],
    ["/oauth/token", { kind: "malformed", body: '{"access_token":7}' }],
    ["/v2/user/me", { kind: "down" }],
    ["/v2/user/me", { kind: "slow", milliseconds: 30_000 }],
    ["/v2/user/me", { kind: "malformed" }],
    ["/v2/user/me", { kind: "malformed", body: "null" }],
    ["/v2/user/me", { kind: "malformed", body: '{"id":"me"}' }],
    ["/v2/user/me", { kind: "malformed", body: '{"connected_at":"2026-01-01"}' }],
  ])("is of no use when %s is %j", async (place, trouble) => {
    const code = await codeOf("all");
    lines.length = 0;
    await providers.order("KAKAO", place, trouble);
    expect(await refusal(identify(code))).toBe("OAUTH_PROVIDER_ERROR");
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(new RegExp(`${code}|${TEST_CLIENTS.KAKAO.secret}|connected_at|<html`));
  });
});

describe("what /v2/user/me answers", () => {
  const account = (fields: object) => JSON.stringify({ id: 5, kakao_account: fields });
  const email = "a@kakao.example";

  it.each([
    [
      "an id beyond JavaScript's numbers",
      '{"id": 12345678901234567891}',
      { subject: "12345678901234567891" },
    ],
    ["nothing about the account", '{"id":5,"kakao_account":null}', { subject: "5" }],
    ["an account of another kind", '{"id":5,"kakao_account":"?"}', { subject: "5" }],
    ["a profile of another kind", account({ profile: [], email: 7 }), { subject: "5" }],
    ["an address that nobody vouches for", account({ email }), { subject: "5" }],
    [
      "one that isn't valid",
      account({ email, is_email_valid: false, is_email_verified: true }),
      { subject: "5" },
    ],
    [
      "one that isn't verified",
      account({ email, is_email_valid: true, is_email_verified: false }),
      { subject: "5" },
    ],
    [
      "one that is said to be",
      account({ email, is_email_valid: "true", is_email_verified: "true" }),
      { subject: "5" },
    ],
    [
      "a good one",
      account({ email, is_email_valid: true, is_email_verified: true }),
      { subject: "5", email },
    ],
    [
      "no address",
      account({ email: "no address", is_email_valid: true, is_email_verified: true }),
      { subject: "5" },
    ],
    [
      "an id inside of a name",
      JSON.stringify({ id: 5, kakao_account: { profile: { nickname: '"id": 6}' } } }),
      { subject: "5", nickname: '"id": 6}' },
    ],
  ])("with %s", (_, json, identity) => {
    expect(kakaoIdentity(json)).toEqual(identity);
  });

  it.each(["", "null", "{}", '{"id":0}', '{"id":-5}', '{"id":5.5}', '{"id":1e30}', '{"id":null}'])(
    "is no answer: %s",
    (json) => {
      expect(() => kakaoIdentity(json)).toThrow(/^\/v2\/user\/me answered /);
    },
  );
});
