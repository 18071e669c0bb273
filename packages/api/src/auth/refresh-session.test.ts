import { refreshTokens, users } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { readAccessToken } from "./access-token.js";
import { continueSession } from "./continue-session.js";
import { purgeExpiredCodesAndTokens } from "./purge-expired-codes-and-tokens.js";
import { receiveCode, signUpSomebody } from "./testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const refresh = (refreshToken: string) => api.anonymous.auth.refresh({ refreshToken });
const signOut = (refreshToken: string) => api.anonymous.auth.signOut({ refreshToken });
const somebody = async () => (await signUpSomebody(api)).session;

describe("refresh", () => {
  it("answers with the next tokens, over and over", async () => {
    const first = await somebody();
    api.clock.advanceRealTime({ minutes: 20 });
    const second = await refresh(first.refreshToken);
    expect(second.user).toEqual(first.user);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    const at = api.clock.realNow();
    expect(readAccessToken(api.deps.config, first.accessToken, at)).toBeNull();
    expect(readAccessToken(api.deps.config, second.accessToken, at)).toMatchObject({
      userId: first.user.id,
    });
    const third = await refresh(second.refreshToken);
    expect(third.user).toEqual(first.user);
  });

  it("carries the role of the day", async () => {
    const { refreshToken, user } = await somebody();
    await api.deps.db.update(users).set({ role: "OPERATOR" }).where(eq(users.id, user.id));
    const { accessToken } = await refresh(refreshToken);
    expect(readAccessToken(api.deps.config, accessToken, api.clock.realNow())).toMatchObject({
      role: "OPERATOR",
    });
  });

  it("serves one of a hundred who come with one token at one instant", async () => {
    const { refreshToken } = await somebody();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => {
        const attempt = refresh(refreshToken);
        return attempt.catch(() => refusal(attempt));
      }),
    );
    const sessions = answers.filter((answer) => typeof answer !== "string");
    expect(sessions).toHaveLength(1);
    expect(new Set(answers.filter((answer) => typeof answer === "string"))).toEqual(
      new Set(["UNAUTHORIZED"]),
    );
    // The others did no harm.
    expect(await refresh(sessions[0]!.refreshToken)).toHaveProperty("accessToken");
  });

  it("refuses a second use within 10 seconds without harm, and ends the session at a later one", async () => {
    const first = await somebody();
    const second = await refresh(first.refreshToken);
    api.clock.advanceRealTime({ seconds: 10 });
    expect(await refusal(refresh(first.refreshToken))).toBe("UNAUTHORIZED");
    const third = await refresh(second.refreshToken);
    api.clock.advanceRealTime({ seconds: 1 });
    expect(await refusal(refresh(first.refreshToken))).toBe("UNAUTHORIZED");
    expect(await refusal(refresh(third.refreshToken))).toBe("UNAUTHORIZED");
    const family = await api.deps.db
      .select({ revokedAt: refreshTokens.revokedAt })
      .from(refreshTokens)
      .where(eq(refreshTokens.userId, first.user.id));
    expect(family).toHaveLength(3);
    for (const { revokedAt } of family) expect(revokedAt).toEqual(api.clock.realNow());
  });

  it("ends no other session of the same person", async () => {
    const { session: first, input } = await signUpSomebody(api);
    const elsewhere = await api.anonymous.auth.signIn(input);
    await refresh(first.refreshToken);
    api.clock.advanceRealTime({ minutes: 1 });
    expect(await refusal(refresh(first.refreshToken))).toBe("UNAUTHORIZED");
    expect(await refresh(elsewhere.refreshToken)).toHaveProperty("accessToken");
  });

  it("is possible for 30 days of real time, counted from the last one", async () => {
    const first = await somebody();
    api.clock.advanceRealTime({ days: 29 });
    const second = await refresh(first.refreshToken);
    api.clock.advanceRealTime({ days: 29, hours: 23, minutes: 59, seconds: 59 });
    const third = await refresh(second.refreshToken);
    api.clock.advanceRealTime({ days: 30 });
    expect(await refusal(refresh(third.refreshToken))).toBe("UNAUTHORIZED");
  });

  it("is not possible for someone who has left", async () => {
    const { refreshToken, user } = await somebody();
    await api.deps.db.update(users).set({ leftAt: api.clock.now() }).where(eq(users.id, user.id));
    expect(await refusal(refresh(refreshToken))).toBe("UNAUTHORIZED");
  });

  it("refuses what it never gave", async () => {
    const { accessToken, refreshToken } = await somebody();
    for (const token of ["x", `${refreshToken}A`, refreshToken.toLowerCase()])
      expect(await refusal(refresh(token))).toBe("UNAUTHORIZED");
    for (const token of [
      "",
      "\0",
      "\ud800",
      accessToken,
      `${refreshToken}=`,
      "x".repeat(201),
      [refreshToken],
      5,
      null,
    ])
      expect(await refusal(refresh(token as never))).toBe("VALIDATION_ERROR");
  });
});

describe("signOut", () => {
  it("ends the session by any of its tokens, old or new", async () => {
    const first = await somebody();
    const second = await refresh(first.refreshToken);
    expect(await signOut(first.refreshToken)).toEqual({});
    expect(await refusal(refresh(second.refreshToken))).toBe("UNAUTHORIZED");
    expect(await signOut(second.refreshToken)).toEqual({});
    expect(await signOut("never-given")).toEqual({});
  });

  it("leaves no session behind when a refresh comes at the same instant", async () => {
    for (let round = 0; round < 15; round += 1) {
      const { refreshToken } = await somebody();
      const [refreshed] = await Promise.allSettled([refresh(refreshToken), signOut(refreshToken)]);
      if (refreshed.status === "fulfilled")
        expect(await refusal(refresh(refreshed.value.refreshToken))).toBe("UNAUTHORIZED");
    }
  });
});

describe("continueSession", () => {
  it("keeps a browser signed in that asks for many pages at once", async () => {
    const { refreshToken, user } = await somebody();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => continueSession(api.deps, refreshToken)),
    );
    for (const answer of answers) {
      expect(answer!.user).toEqual(user);
      expect(readAccessToken(api.deps.config, answer!.accessToken, api.clock.realNow())).toMatchObject({
        userId: user.id,
      });
    }
    const next = answers.flatMap((answer) => answer!.refreshToken ?? []);
    expect(next).toHaveLength(1);
    expect(await continueSession(api.deps, next[0]!)).toMatchObject({ refreshToken: expect.any(String) });
  });

  it("ends with the 10 seconds: later the session is over for all", async () => {
    const { refreshToken } = await somebody();
    const next = await continueSession(api.deps, refreshToken);
    api.clock.advanceRealTime({ seconds: 11 });
    expect(await continueSession(api.deps, refreshToken)).toBeNull();
    expect(await continueSession(api.deps, next!.refreshToken!)).toBeNull();
  });

  it("answers null after signing out, also within the 10 seconds, and to what was never given", async () => {
    const { refreshToken } = await somebody();
    await continueSession(api.deps, refreshToken);
    await signOut(refreshToken);
    expect(await continueSession(api.deps, refreshToken)).toBeNull();
    expect(await continueSession(api.deps, "never-given")).toBeNull();
  });
});

describe("purgeExpiredCodesAndTokens", () => {
  it("removes what is over and nothing else", async () => {
    const old = await somebody();
    await receiveCode(api, "old@example.com");
    api.clock.advanceRealTime({ days: 30 });
    const fresh = await somebody();
    const code = await receiveCode(api, "fresh@example.com");
    await purgeExpiredCodesAndTokens(api.deps);
    const left = await api.deps.db.select({ userId: refreshTokens.userId }).from(refreshTokens);
    expect(left).toEqual([{ userId: fresh.user.id }]);
    expect(await refusal(refresh(old.refreshToken))).toBe("UNAUTHORIZED");
    expect(
      await api.anonymous.auth.checkEmailCode({ email: "fresh@example.com", purpose: "SIGN_UP", code }),
    ).toEqual({ valid: true });
  });
});
