import { users } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ForeignPlatform } from "../ports/identity-provider.js";
import { createTestApi, refusal, type SignInProviders, type TestApi } from "../testing/index.js";
import { readAccessToken } from "./access-token.js";
import { beginProviderSignIn } from "./begin-provider-sign-in.js";
import { finishProviderSignIn, type SignedIn } from "./finish-provider-sign-in.js";
import type { Session } from "./session.js";
import { takeOauthAttempt } from "./take-oauth-attempt.js";
import { signUpSomebody, waitingMails } from "./testing.js";
import { inProcess } from "../trpc.js";

let api: TestApi;
let providers: SignInProviders;
beforeAll(async () => {
  api = await createTestApi({ signIn: true });
  providers = api.providers!;
});
afterAll(() => api.close());

let born = 0;
function newPerson(): string {
  const name = `person${++born}`;
  providers.kakao.people.set(name, { id: String(6_000_000_000 + born) });
  providers.google.people.set(name, { sub: `g${born}` });
  return name;
}

/** Goes to the provider and comes back, for whoever `userId` is, at a browser where `signedIn` is. */
async function go(
  person: string,
  userId: number | null,
  signedIn: SignedIn | null,
  platform: ForeignPlatform,
) {
  const { url, state } = await beginProviderSignIn(api.deps, {
    platform,
    returnTo: "/",
    userId,
    client: inProcess,
  });
  const { searchParams } = await providers.choose(url, person);
  const attempt = await takeOauthAttempt(api.deps, { platform, state });
  const answer = { code: searchParams.get("code"), error: searchParams.get("error") };
  return finishProviderSignIn(api.deps, attempt, answer, { signedIn, client: inProcess, language: "ko" });
}

async function identityOf({ accessToken }: Session) {
  const { userId, role, sessionId } = readAccessToken(api.deps.config, accessToken, api.clock.realNow())!;
  return { userId, role, sessionId };
}

async function somebody() {
  const { session, input } = await signUpSomebody(api);
  const identity = await identityOf(session);
  return { session, input, identity, caller: api.callerOf(identity) };
}

async function link(
  person: string,
  identity: Awaited<ReturnType<typeof identityOf>>,
  platform: ForeignPlatform = "KAKAO",
) {
  return go(person, identity.userId, identity, platform);
}

async function signInBy(person: string, platform: ForeignPlatform = "KAKAO"): Promise<Session> {
  const finished = await go(person, null, null, platform);
  if (finished === "linked") throw new Error("it was a link");
  return finished.session;
}

describe("linking", () => {
  it("lets somebody in by Kakao and by password into one account, and tells them by mail", async () => {
    const { identity, caller, input, session } = await somebody();
    const person = newPerson();
    expect(await caller.auth.identities()).toEqual({ password: true, linked: [] });
    expect(await link(person, identity)).toBe("linked");
    expect(await caller.auth.identities()).toEqual({
      password: true,
      linked: [{ platform: "KAKAO", linkedAt: "2026-11-22T12:00:00.000+09:00" }],
    });
    expect((await signInBy(person)).user).toEqual(session.user);
    expect((await waitingMails(api)).at(-1)).toMatchObject({
      to: input.email,
      subject: "[옥토퍼스] 카카오 계정을 연결했어요",
    });
  });

  it("twice is no trouble, and no second mail", async () => {
    const { identity } = await somebody();
    const person = newPerson();
    await link(person, identity);
    const mails = (await waitingMails(api)).length;
    expect(await link(person, identity)).toBe("linked");
    expect(await waitingMails(api)).toHaveLength(mails);
  });

  it("refuses what is somebody else's, and a second one from the same place", async () => {
    const [owner, other] = [await somebody(), await somebody()];
    const person = newPerson();
    await link(person, owner.identity);
    expect(await refusal(link(person, other.identity))).toBe("IDENTITY_ALREADY_LINKED");
    expect(await other.caller.auth.identities()).toMatchObject({ linked: [] });
    expect(await refusal(link(newPerson(), owner.identity))).toBe("ANOTHER_IDENTITY_LINKED");
    expect((await signInBy(person)).user.id).toBe(owner.identity.userId);
  });

  it("gives a person elsewhere to one of eight who link them at one instant", async () => {
    const person = newPerson();
    const people = await Promise.all(Array.from({ length: 8 }, somebody));
    const links = await Promise.allSettled(people.map(({ identity }) => link(person, identity)));
    expect(links.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of links)
      if (outcome.status === "rejected")
        expect(await refusal(Promise.reject(outcome.reason as Error))).toBe("IDENTITY_ALREADY_LINKED");
  });

  it("is for who set out: not for a visitor, for another person or for a sign-in that is over", async () => {
    const [owner, other] = [await somebody(), await somebody()];
    const person = newPerson();
    const { userId } = owner.identity;
    for (const signedIn of [null, other.identity, { userId }])
      expect(await refusal(go(person, userId, signedIn, "KAKAO"))).toBe("LINKING_INTERRUPTED");
    await api.anonymous.auth.signOut({ refreshToken: owner.session.refreshToken });
    // The access token is good for some minutes more.
    expect(await refusal(go(person, userId, owner.identity, "KAKAO"))).toBe("LINKING_INTERRUPTED");
    expect((await signInBy(person)).user.id).not.toBe(userId);
  });
});

describe("unlinking", () => {
  it("leaves nobody without a way in", async () => {
    const person = newPerson();
    const session = await signInBy(person);
    const identity = await identityOf(session);
    const caller = api.callerOf(identity);
    expect(await refusal(caller.auth.unlinkIdentity({ platform: "KAKAO" }))).toBe("LAST_WAY_IN");
    // What isn't linked can go.
    expect(await caller.auth.unlinkIdentity({ platform: "GOOGLE" })).toEqual({});
    await link(person, identity, "GOOGLE");
    expect(await caller.auth.unlinkIdentity({ platform: "KAKAO" })).toEqual({});
    expect(await refusal(caller.auth.unlinkIdentity({ platform: "GOOGLE" }))).toBe("LAST_WAY_IN");
    expect((await signInBy(person, "GOOGLE")).user.id).toBe(session.user.id);
    const stranger = await signInBy(person, "KAKAO");
    expect(stranger.user.id).not.toBe(session.user.id);
    // Kakao's person has had the bonus.
    expect(stranger.user.points).toBe(0);
  });

  it("leaves one way in when both are taken at one instant", async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = newPerson();
      const identity = await identityOf(await signInBy(person));
      await link(person, identity, "GOOGLE");
      const caller = api.callerOf(identity);
      const taken = await Promise.allSettled(
        (["KAKAO", "GOOGLE"] as const).map((platform) => caller.auth.unlinkIdentity({ platform })),
      );
      expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect((await caller.auth.identities()).linked).toHaveLength(1);
    }
  });

  it("takes the last one where there is a password", async () => {
    const { identity, caller, input } = await somebody();
    await link(newPerson(), identity);
    expect(await caller.auth.unlinkIdentity({ platform: "KAKAO" })).toEqual({});
    expect(await caller.auth.identities()).toEqual({ password: true, linked: [] });
    expect(await api.anonymous.auth.signIn(input)).toHaveProperty("accessToken");
  });

  it("is nobody's who has left", async () => {
    const { identity, caller } = await somebody();
    await link(newPerson(), identity);
    await api.deps.db.update(users).set({ leftAt: api.clock.now() }).where(eq(users.id, identity.userId));
    expect(await refusal(caller.auth.unlinkIdentity({ platform: "KAKAO" }))).toBe("UNAUTHORIZED");
  });
});
