import { refreshTokens } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { readAccessToken } from "./access-token.js";
import type { Session } from "./session.js";
import { signUpSomebody } from "./testing.js";

const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; SM-S918N) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const callerOf = async ({ accessToken }: Pick<Session, "accessToken">) =>
  api.callerOf(readAccessToken(api.deps.config, accessToken, api.clock.realNow()));
const sessionsOf = async (session: Session) => (await callerOf(session)).auth.sessions();
const refresh = ({ refreshToken }: Session) => api.anonymous.auth.refresh({ refreshToken });

describe("auth.sessions", () => {
  it("tells each sign-in with its device, used last first, over every renewal", async () => {
    const { session: here, input } = await signUpSomebody(api);
    const signedInAt = api.clock.realNow();
    api.clock.advanceRealTime({ minutes: 1 });
    const phone = await api.callerOf(null, "ko", { userAgent: ANDROID }).auth.signIn(input);
    api.clock.advanceRealTime({ days: 1 });
    const renewed = await refresh(here);

    const [first, second, ...rest] = await sessionsOf(renewed);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ browser: null, system: null, current: true });
    expect(new Date(first!.signedInAt!)).toEqual(signedInAt);
    expect(new Date(first!.lastUsedAt)).toEqual(api.clock.realNow());
    expect(second).toMatchObject({ browser: "Chrome", system: "Android", current: false });
    expect(second!.lastUsedAt).toMatch(/\+09:00$/);

    await refresh(phone);
    expect((await sessionsOf(renewed)).map(({ system }) => system)).toEqual(["Android", null]);
  });

  it("knows nothing of how a session began that is older than the record of it", async () => {
    const { session } = await signUpSomebody(api);
    const blank = { signedInAt: null, browser: null, system: null };
    await api.deps.db.update(refreshTokens).set(blank).where(eq(refreshTokens.userId, session.user.id));
    expect(await sessionsOf(await refresh(session))).toMatchObject([{ ...blank, current: true }]);
  });

  it("leaves out what is over, ended or somebody else's, and stops at fifty", async () => {
    const { session, input } = await signUpSomebody(api);
    await signUpSomebody(api);
    const ended = await api.anonymous.auth.signIn(input);
    await api.anonymous.auth.signOut(ended);
    expect(await sessionsOf(session)).toHaveLength(1);
    const realNow = api.clock.realNow();
    await api.deps.db.insert(refreshTokens).values(
      Array.from({ length: 60 }, (_, n) => ({
        userId: session.user.id,
        familyId: randomUUID(),
        tokenHash: `many-${n}`,
        createdAt: new Date(realNow.getTime() - n),
        expiresAt: new Date(realNow.getTime() + (n < 55 ? 60_000 : 0)),
      })),
    );
    expect(await sessionsOf(session)).toHaveLength(50);
    api.clock.advanceRealTime({ minutes: 1 });
    expect(await sessionsOf(session)).toHaveLength(1);
  });
});

describe("signing out elsewhere", () => {
  it("ends one session of one's own", async () => {
    const { session: here, input } = await signUpSomebody(api);
    const there = await api.anonymous.auth.signIn(input);
    const { id } = (await sessionsOf(here)).find(({ current }) => !current)!;
    const caller = await callerOf(here);
    expect(await caller.auth.signOutSession({ sessionId: id })).toEqual({});
    expect(await refusal(refresh(there))).toBe("UNAUTHORIZED");
    expect(await refresh(here)).toHaveProperty("user");
  });

  it("answers the same to a session of others and to none, and ends neither", async () => {
    const { session: mine } = await signUpSomebody(api);
    const { session: theirs } = await signUpSomebody(api);
    const { id } = (await sessionsOf(theirs))[0]!;
    const caller = await callerOf(mine);
    for (const sessionId of [id, randomUUID()])
      expect(await caller.auth.signOutSession({ sessionId })).toEqual({});
    expect(await refresh(theirs)).toHaveProperty("user");
  });

  it("ends all others, and not the one it is asked from", async () => {
    const { session: here, input } = await signUpSomebody(api);
    const others = [await api.anonymous.auth.signIn(input), await api.anonymous.auth.signIn(input)];
    await (await callerOf(here)).auth.signOutOthers();
    for (const other of others) expect(await refusal(refresh(other))).toBe("UNAUTHORIZED");
    expect(await sessionsOf(await refresh(here))).toHaveLength(1);
  });

  it("leaves a session that was ended nothing to do with the account, while its access token still holds", async () => {
    const { session: owner, input } = await signUpSomebody(api);
    const thief = await callerOf(await api.anonymous.auth.signIn(input));
    await (await callerOf(owner)).auth.signOutOthers();
    expect(await thief.user.me()).toHaveProperty("nickname"); // 15 minutes, by its signature alone
    const { id } = (await sessionsOf(owner))[0]!;
    for (const attempt of [
      () => thief.auth.sessions(),
      () => thief.auth.signOutOthers(),
      () => thief.auth.signOutSession({ sessionId: id }),
      () => thief.user.changePassword({ currentPassword: input.password, newPassword: "a stolen account" }),
      () => thief.user.leave({ password: input.password }),
    ])
      expect(await refusal(attempt())).toBe("UNAUTHORIZED");
    expect(await refresh(owner)).toHaveProperty("user");
  });
});
