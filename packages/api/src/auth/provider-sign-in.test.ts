import { identities, oauthAttempts, refreshTokens, transfers, users } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ForeignPlatform } from "../ports/identity-provider.js";
import { createTestApi, refusal, type SignInProviders, type TestApi } from "../testing/index.js";
import { beginProviderSignIn } from "./begin-provider-sign-in.js";
import { finishProviderSignIn, type Finished } from "./finish-provider-sign-in.js";
import { nicknamesFor } from "./made-up-nickname.js";
import type { OauthAttempt } from "./oauth-attempt.js";
import { purgeExpiredCodesAndTokens } from "./purge-expired-codes-and-tokens.js";
import type { Session } from "./session.js";
import { takeOauthAttempt } from "./take-oauth-attempt.js";
import { inProcess } from "../trpc.js";

let api: TestApi;
let providers: SignInProviders;
beforeAll(async () => {
  api = await createTestApi({ signIn: true });
  providers = api.providers!;
});
afterAll(() => api.close());

let born = 0;

/** Somebody whom no test has sent before. */
function newPerson(fields: { nickname?: string; email?: string; emailIsVerified?: boolean } = {}) {
  const name = `person${++born}`;
  const id = String(5_000_000_000 + born);
  providers.kakao.people.set(name, { id, ...fields });
  const { nickname: called, ...rest } = fields;
  providers.google.people.set(name, { sub: id, ...(called !== undefined && { name: called }), ...rest });
  return { name, id };
}

const begin = (platform: ForeignPlatform = "KAKAO") =>
  beginProviderSignIn(api.deps, { platform, returnTo: "/missions", userId: null, client: inProcess });

async function comeBack(person: string, platform: ForeignPlatform = "KAKAO") {
  const { url, state } = await begin(platform);
  const { searchParams } = await providers.choose(url, person);
  expect(searchParams.get("state")).toBe(state);
  const attempt = await takeOauthAttempt(api.deps, { platform, state });
  return { attempt, code: searchParams.get("code"), error: searchParams.get("error") };
}

type Back = { attempt: OauthAttempt; code: string | null; error: string | null };

async function finish({ attempt, ...answer }: Back, language: "ko" | "en" = "ko") {
  const finished = await finishProviderSignIn(api.deps, attempt, answer, {
    signedIn: null,
    client: inProcess,
    language,
  });
  return finished as Exclude<Finished, "linked">;
}

const signIn = async (person: string, platform: ForeignPlatform = "KAKAO") =>
  finish(await comeBack(person, platform));

const bonusesOf = (userId: number) =>
  api.deps.db.$count(transfers, and(eq(transfers.userId, userId), eq(transfers.kind, "SIGN_UP_BONUS")));

describe.each(["KAKAO", "GOOGLE"] as const)("signing in by %s", (platform) => {
  it("makes an account the first time, and finds it from then on", async () => {
    const { name, id } = newPerson({ nickname: `새내기${born}`.padEnd(5, "!"), email: "me@example.com" });
    const first = await signIn(name, platform);
    expect(first.isNew).toBe(true);
    expect(first.session.user).toMatchObject({
      platform,
      loginId: null,
      email: "me@example.com",
      points: 1_000,
    });
    // Whatever they call themselves by then.
    providers.kakao.people.set(name, { id, nickname: "다른이름", email: "other@example.com" });
    providers.google.people.set(name, { sub: id, name: "다른이름", email: "other@example.com" });
    const next = await signIn(name, platform);
    expect(next.isNew).toBe(false);
    expect(next.session.user).toEqual(first.session.user);
    expect(await api.anonymous.auth.refresh({ refreshToken: next.session.refreshToken })).toMatchObject({
      user: first.session.user,
    });
  });

  it("takes no address that isn't vouched for, and joins nobody by one that is", async () => {
    const owner = await api.newUser();
    const [row] = await api.deps.db.select().from(users).where(eq(users.id, owner.id));
    const email = row!.email!;
    const unverified = newPerson({ email, emailIsVerified: false });
    expect((await signIn(unverified.name, platform)).session.user.email).toBeNull();
    const verified = newPerson({ email });
    const { session } = await signIn(verified.name, platform);
    expect(session.user.email).toBe(email);
    expect(session.user.id).not.toBe(owner.id);
  });

  it("says who has pressed no, and who comes back with nothing or with something else", async () => {
    const { attempt, error } = await comeBack("deny", platform);
    expect(await refusal(finish({ attempt, code: null, error }))).toBe("SIGN_IN_DENIED");
    for (const answer of [
      { code: null, error: null },
      { code: null, error: "server_error" },
      { code: "", error: null },
      { code: "x".repeat(5_000), error: null },
      { code: "a\nb\0", error: null },
    ])
      expect(await refusal(finish({ attempt, ...answer }))).toBe("OAUTH_PROVIDER_ERROR");
    expect(await refusal(finish({ attempt, code: "made-up", error: null }))).toBe("SIGN_IN_EXPIRED");
  });

  it("leaves nothing behind when the provider is down", async () => {
    const people = await api.deps.db.$count(users);
    const back = await comeBack(newPerson().name, platform);
    await providers.order(platform, platform === "KAKAO" ? "/oauth/token" : "/token", { kind: "down" });
    expect(await refusal(finish(back))).toBe("OAUTH_PROVIDER_ERROR");
    expect(await api.deps.db.$count(users)).toBe(people);
  });

  it("makes one account of eight first times at one instant", async () => {
    const { name, id } = newPerson({ nickname: "동시에왔어요" });
    const backs: Back[] = [];
    while (backs.length < 8) backs.push(await comeBack(name, platform));
    const finished = await Promise.all(backs.map((back) => finish(back)));
    expect(new Set(finished.map(({ session }) => session.user.id)).size).toBe(1);
    expect(finished.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(
      await api.deps.db.$count(
        identities,
        and(eq(identities.subject, id), eq(identities.platform, platform)),
      ),
    ).toBe(1);
  });
});

it("tells two people apart who have the same number at two providers", async () => {
  const { name } = newPerson();
  const [kakao, google] = [await signIn(name, "KAKAO"), await signIn(name, "GOOGLE")];
  expect(kakao.session.user.id).not.toBe(google.session.user.id);
});

describe("an attempt", () => {
  const take = (state: string, platform: ForeignPlatform = "KAKAO") =>
    takeOauthAttempt(api.deps, { platform, state });

  it("is taken once, by one of ten who come at one instant", async () => {
    const { state } = await begin();
    const takes = await Promise.allSettled(Array.from({ length: 10 }, () => take(state)));
    expect(takes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await refusal(take(state))).toBe("SIGN_IN_NOT_STARTED_HERE");
  });

  it("is over after ten minutes, and tidied away then", async () => {
    const { state } = await begin();
    const late = await begin();
    api.clock.advanceRealTime({ minutes: 9, seconds: 59 });
    expect(await take(state)).toMatchObject({ returnTo: "/missions", userId: null });
    api.clock.advanceRealTime({ seconds: 1 });
    const fresh = await begin();
    expect(await refusal(take(late.state))).toBe("SIGN_IN_EXPIRED");
    await begin();
    api.clock.advanceRealTime({ minutes: 10 });
    await purgeExpiredCodesAndTokens(api.deps);
    expect(await api.deps.db.$count(oauthAttempts)).toBe(0);
    expect(await refusal(take(fresh.state))).toBe("SIGN_IN_NOT_STARTED_HERE");
  });

  it("of one provider is nothing at the other's address, and gone after it", async () => {
    const { state } = await begin("KAKAO");
    expect(await refusal(take(state, "GOOGLE"))).toBe("SIGN_IN_NOT_STARTED_HERE");
    expect(await refusal(take(state, "KAKAO"))).toBe("SIGN_IN_NOT_STARTED_HERE");
  });

  it("isn't in the database for whoever reads it there", async () => {
    const { state } = await begin();
    const rows = await api.deps.db.select().from(oauthAttempts);
    expect(rows).not.toHaveLength(0);
    expect(JSON.stringify(rows)).not.toContain(state);
  });
});

describe("somebody new", () => {
  it("is called as the provider calls them, if that is a nickname and free", async () => {
    const called = async (nickname: string) =>
      (await signIn(newPerson({ nickname }).name)).session.user.nickname;
    expect(await called(" 바다거북이 ")).toBe("바다거북이");
    for (const nickname of ["바다거북이", "민서", "열 글자보다 훨씬 긴 이름", "숨은\u202e글자", ""]) {
      const given = await called(nickname);
      expect(given).not.toBe(nickname);
      expect([...given].length).toBeGreaterThanOrEqual(4);
      expect([...given].length).toBeLessThanOrEqual(10);
    }
  });

  it("gets the bonus once, however often they come as somebody new", async () => {
    const { name } = newPerson();
    const { session } = await signIn(name);
    expect(await bonusesOf(session.user.id)).toBe(1);
    // As leaving does.
    const { id } = session.user;
    await api.deps.db.delete(identities).where(eq(identities.userId, id));
    await api.deps.db.update(users).set({ leftAt: api.clock.now(), nickname: null }).where(eq(users.id, id));
    const again = await signIn(name);
    expect(again.isNew).toBe(true);
    expect(again.session.user.id).not.toBe(id);
    expect(again.session.user.points).toBe(0);
    expect(await bonusesOf(again.session.user.id)).toBe(0);
  });

  it("is whoever comes back after leaving, even if their identity is still there", async () => {
    const { name } = newPerson();
    const { session } = await signIn(name);
    const { id } = session.user;
    await api.deps.db.update(users).set({ leftAt: api.clock.now(), nickname: null }).where(eq(users.id, id));
    const sessions = await api.deps.db.$count(refreshTokens, eq(refreshTokens.userId, id));
    const again = await signIn(name);
    expect(again.session.user.id).not.toBe(id);
    expect(await api.deps.db.$count(refreshTokens, eq(refreshTokens.userId, id))).toBe(sessions);
    expect((await signIn(name)).session.user.id).toBe(again.session.user.id);
  });

  it("can't sign in with a password, as there is none", async () => {
    const { session }: { session: Session } = await signIn(newPerson().name);
    expect(await api.callerOf({ userId: session.user.id, role: "USER" }).auth.identities()).toMatchObject({
      password: false,
      linked: [{ platform: "KAKAO" }],
    });
  });
});

it.each(["ko", "en"] as const)("makes up nicknames of 4 to 10 characters in %s, each another", (language) => {
  const names = nicknamesFor(undefined, language);
  const some = Array.from({ length: 200 }, () => names.next().value);
  for (const name of some) expect([...name].length, name).toSatisfy((n: number) => n >= 4 && n <= 10);
  expect(new Set(some).size).toBeGreaterThan(190);
});
